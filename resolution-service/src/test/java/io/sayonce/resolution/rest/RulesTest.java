package io.sayonce.resolution.rest;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.MakePromise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.rule.Rule;
import io.sayonce.resolution.rule.RuleRefusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules are few, they are all that is refused by, and each of them is enforced. */
class RulesTest {

    /** The fingers of a hand: who speaks with a customer has to have them in mind, and each one more ties that person. */
    private static final int HARD = 5;

    /** Whatever else is refused with these is a matter of who may and what may be, and so of rules. */
    private static final Set<Integer> BY_RULE = Set.of(403, 422);

    /** What is refused about judgements, and not by a rule. */
    private static final Set<Refusal> ABOUT_RULES = Set.of(RuleRefusals.RULE_IS_HARD);

    private static final OptionForm VOUCHER = new OptionForm(Remedy.GESTURE, "A voucher.", null, null, null);

    private static final OptionForm DOLLAR =
            new OptionForm(Remedy.GESTURE, "A voucher.", null, new MoneyForm("1.00", "USD"), null);

    /** Somebody whom the rule stops. */
    private static final Map<Rule, Supplier<Refusal>> STOPPED = Map.of(
            Rule.ONLY_THE_CUSTOMER_DECIDES,
            () -> assertThrows(Refused.class, () -> CustomersActs.of(agent(), null))
                    .refusal(),
            Rule.EVIDENCE_NEEDED,
            () -> new CustomersAct(By.PLATFORM, Optional.empty()).refusal().orElseThrow(),
            Rule.REFUSAL_NEEDS_AN_ALTERNATIVE,
            () -> assertThrows(
                            Refused.class,
                            () -> no(List.of(), "It is sold out.").toCommand(Story.ANNAS, Map.of()))
                    .refusal(),
            Rule.POLICY_IS_NO_REASON,
            () -> refusal(no(List.of(VOUCHER), "It is against our policy.").toCommand(Story.ANNAS, Map.of())),
            Rule.MONEY_STAYS_INSIDE_THE_GRANT,
            () -> refusal(form(List.of(DOLLAR)).toCommand(Story.ANNAS, Map.of())),
            Rule.DATE_IS_FEASIBLE,
            () -> refusal(new MakePromise(
                    PromiseKind.CALLBACK,
                    NOON.plusSeconds(60),
                    Optional.empty(),
                    "I call you back.",
                    Optional.of(new Earliest(NOON.plusSeconds(61), Duration.ofSeconds(61), true)),
                    Optional.empty())));

    @Test
    void hard_rules_are_few() {
        var hard = Arrays.stream(Rule.values())
                .filter(rule -> rule.kind() == Rule.Kind.HARD)
                .toList();

        assertTrue(hard.size() <= HARD, hard::toString);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_stops_somebody(Rule rule) {
        assertTrue(STOPPED.containsKey(rule), "nobody enforces it");
        assertEquals(rule.refusal().type(), STOPPED.get(rule).get().type());
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_says_what_it_wants_and_why(Rule rule) {
        assertTrue(rule.says().endsWith("."), rule.says());
        assertTrue(rule.reason().endsWith("."), rule.reason());
        assertFalse(rule.reason().equals(rule.says()));
    }

    @Test
    void whoever_is_refused_by_a_rule_finds_it_in_the_list() {
        var listed =
                Arrays.stream(Rule.values()).map(rule -> rule.refusal().type()).collect(Collectors.toSet());

        var unlisted = refusals()
                .filter(refusal -> BY_RULE.contains(refusal.status()))
                .filter(refusal -> !ABOUT_RULES.contains(refusal))
                .map(Refusal::type)
                .filter(type -> !listed.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unlisted);
    }

    /** All that stand in this service as constants, and that of the kit that its commands use. */
    private static Stream<Refusal> refusals() {
        return new ClassFileImporter()
                .importPackages("io.sayonce.resolution", "io.sayonce.kit.core").stream()
                        .filter(one -> one.getSimpleName().endsWith("Refusals"))
                        .map(JavaClass::reflect)
                        .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                        .filter(field -> field.getType() == Refusal.class)
                        .map(RulesTest::value);
    }

    private static Refusal value(Field constant) {
        try {
            constant.setAccessible(true);
            return (Refusal) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** The no to what the customer wished. */
    private static ProposalForm form(List<OptionForm> options) {
        return new ProposalForm(COMPLAINT, options, null, null, null);
    }

    private static ProposalForm no(List<OptionForm> options, String because) {
        return new ProposalForm(COMPLAINT, options, id(7), because, null);
    }

    private static Refusal refusal(Command<Resolution> command) {
        var moment = new Moment(NOON, () -> id(100));
        if (command.decide(countered().resolution(), moment) instanceof Decision.No<Resolution> no) {
            return no.refusal();
        }
        throw new AssertionError("not refused: " + command);
    }

    /** A complaint in which the customer answered a proposal with a wish. */
    private static Story countered() {
        var text = new SolutionProposed.Text("a", "We repair it.");
        var option = new Proposal.Option(
                "a", Remedy.REPAIR, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var words = said(new SolutionProposed.Words(List.of(text), Optional.empty()));
        var wish = said(new SolutionCountered.Words("A new one."));
        return begun().told(
                        new SolutionProposed(
                                id(7), List.of(option), Optional.empty(), Optional.empty(), Optional.of(0), words),
                        new SolutionCountered(id(7), Optional.empty(), By.CUSTOMER, Optional.empty(), wish));
    }

    private static Caller agent() {
        return new Caller(Role.AGENT, "VooiqEWrLfZ2fa4OM7HJjA", "anna", Optional.empty(), "Anna", Optional.empty());
    }
}
