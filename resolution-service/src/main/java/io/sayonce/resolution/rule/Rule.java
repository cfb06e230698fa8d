package io.sayonce.resolution.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.grant.GrantRefusals;
import io.sayonce.resolution.promise.PromiseRefusals;
import io.sayonce.resolution.proposal.ProposalRefusals;

/**
 * What stands above what anybody here wants. There are few, each has its reason, and each is enforced by the commands that
 * refuse by it. A soft one gives way to a {@link Judgement}, a hard one to nobody.
 */
public enum Rule {
    ONLY_THE_CUSTOMER_DECIDES(
            Kind.HARD,
            Refusals.forbidden("Only the customer can do this."),
            "Only the customer chooses or declines a solution, picks its date and moves it.",
            "Put the client in control. What others decide in the customer's name is not agreed on."),

    EVIDENCE_NEEDED(
            Kind.HARD,
            Refusals.EVIDENCE_NEEDED,
            "Whoever relays what the customer did shows by which evidence.",
            "Otherwise everybody could decide for the customer, and nobody could tell."),

    REFUSAL_NEEDS_AN_ALTERNATIVE(
            Kind.HARD,
            ProposalRefusals.REFUSAL_NEEDS_AN_ALTERNATIVE,
            "A customer who is told no is told what can be done instead.",
            "A no alone ends the conversation, and the complaint goes on without us."),

    POLICY_IS_NO_REASON(
            Kind.HARD,
            ProposalRefusals.POLICY_IS_NO_REASON,
            "No customer is told no because of a policy.",
            "The policy is helping or hurting customers. Where it hurts, it is no reason but what has to be mended."),

    MONEY_STAYS_INSIDE_THE_GRANT(
            Kind.HARD,
            GrantRefusals.ABOVE_THE_GRANT,
            "Nobody spends more in a complaint or on a day than was granted, without a colleague who may.",
            "The front line can act at once because there is a limit that holds, whoever is in a hurry."),

    DATE_IS_FEASIBLE(
            Kind.SOFT,
            PromiseRefusals.DATE_NOT_FEASIBLE,
            "No date is promised that our own record says we would not keep nine times in ten.",
            "Make sure that you don't make promises that you can't keep. But who knows that the part lies on the shelf"
                    + " knows more than the record of all parts.");

    private final Kind kind;
    private final Refusal refusal;
    private final String says;
    private final String reason;

    Rule(Kind kind, Refusal refusal, String says, String reason) {
        this.kind = kind;
        this.refusal = refusal;
        this.says = says;
        this.reason = reason;
    }

    /** Whether somebody of the staff can know better. */
    public enum Kind {
        @JsonProperty("hard")
        HARD,
        @JsonProperty("soft")
        SOFT
    }

    public static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.label().equals(name)).findFirst();
    }

    /** The names of those that a judgement overrides. */
    static List<String> soft() {
        return Arrays.stream(values())
                .filter(rule -> rule.kind == Kind.SOFT)
                .map(Rule::label)
                .toList();
    }

    /** What it is called in requests, answers and facts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** The no of whoever enforces it. */
    public Refusal refusal() {
        return refusal;
    }

    public String says() {
        return says;
    }

    /** Why there is such a rule. */
    public String reason() {
        return reason;
    }
}
