package io.sayonce.resolution.proposal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Company policy.",
                "That is against our policy",
                "Our return policy does not allow it.",
                "policy does not allow this",
                "Sorry, it's just POLICY!",
                "Due to company-policy we cannot.",
                "It is com\u00adpany pol\u00adicy.",
                "Our policies are clear.",
                "This is company policy, whatever your insurance policy says.",
                "Our internal rules forbid it.",
                "Rules are rules.",
                "Das ist Firmenpolitik.",
                "Laut Unternehmensrichtlinie geht das nicht.",
                "Unsere Richtlinien erlauben das nicht.",
                "Unsere internen Vorgaben lassen das nicht zu.",
                "Wegen der Vorschriften unserer Geschäftspolitik",
                "Interne Regelung, leider.",
            })
    void a_policy_of_ours_is_found_however_it_is_put(String reason) {
        assertTrue(Policy.isCitedIn(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The green one is sold out until spring.",
                "Your insurance policy covers the theft, so we can only replace what broke.",
                "Your travel policy has been paid out by the insurer.",
                "Your policy number was not found at the insurer.",
                "The police have kept the gizmo as evidence.",
                "The law does not let us send batteries by air.",
                "Eine EU-Richtlinie verbietet den Versand von Akkus per Luft.",
                "Unsere regelmäßige Lieferung kommt erst im Mai.",
                "Das Ersatzteil wird nicht mehr gebaut.",
            })
    void a_reason_that_is_none_of_our_policies_is_let_through(String reason) {
        assertFalse(Policy.isCitedIn(reason));
    }
}
