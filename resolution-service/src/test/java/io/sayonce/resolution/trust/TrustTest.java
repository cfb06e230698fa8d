package io.sayonce.resolution.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.journal.Reading;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.promise.Promises;
import io.sayonce.resolution.report.OutlierReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Claims are trusted: what decides cannot know what else a customer has complained about, nor what a customer is worth. Each
 * rule is also held against something that breaks it.
 */
class TrustTest {

    private static final JavaClasses MAIN = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("io.sayonce.resolution");

    static List<ArchRule> rules() {
        return TrustRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_decides_keeps_the_rule(ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void the_rules_look_at_all_that_decides() {
        var deciding = MAIN.that(TrustRules.DECIDING).stream()
                .map(one -> one.getSimpleName())
                .toList();

        assertTrue(
                deciding.containsAll(List.of(
                        "ChooseSolution", "MakePromise", "PromiseFulfilled", "PromiseClock", "Measure", "Standard")),
                deciding.toString());
        assertFalse(deciding.contains(Promises.class.getSimpleName()), "a list is no decision");
        assertFalse(deciding.contains(ResolutionReading.class.getSimpleName()), "is looked at method by method");
    }

    @Test
    void a_decision_by_what_is_out_of_the_ordinary_is_found() {
        breaks(TrustRules.NO_HISTORY, ByOutliers.class);
    }

    @Test
    void a_decision_by_a_list_of_promises_is_found_through_whatever_is_in_between() {
        breaks(TrustRules.NO_HISTORY, ByHistory.class, Between.class);
    }

    @Test
    void what_follows_from_what_is_out_of_the_ordinary_is_found() {
        breaks(TrustRules.RULES_THAT_FOLLOW, OwedByOutliers.class);
    }

    @Test
    void a_decision_by_who_the_customer_is_is_found() {
        breaks(TrustRules.ANY_CUSTOMER, ByPerson.class);
    }

    @Test
    void a_fact_that_tells_the_customers_worth_is_found() {
        breaks(TrustRules.ANY_WORTH, ByWorth.class);
    }

    private static void breaks(ArchRule rule, Class<?>... classes) {
        var broken = rule.evaluate(new ClassFileImporter().importClasses(classes));
        assertTrue(broken.hasViolation(), () -> rule.getDescription() + " holds");
    }

    record ByOutliers(OutlierReports outliers) implements Command<Resolution> {

        @Override
        public Decision<Resolution> decide(Resolution resolution, Moment moment) {
            return Decision.no(Refusals.forbidden(outliers.toString()));
        }
    }

    record ByHistory(Between between) implements Command<Resolution> {

        @Override
        public Decision<Resolution> decide(Resolution resolution, Moment moment) {
            return Decision.no(Refusals.forbidden(between.toString()));
        }
    }

    record Between(Promises promises) {}

    abstract static class OwedByOutliers implements Reading<Resolution> {

        private final OutlierReports outliers;

        OwedByOutliers(OutlierReports outliers) {
            this.outliers = outliers;
        }

        @Override
        public List<Owed<Resolution>> owed(Resolution resolution, Instant now) {
            outliers.of(null, null, 1);
            return List.of();
        }
    }

    record ByPerson(UUID disliked) implements Command<Resolution> {

        @Override
        public Decision<Resolution> decide(Resolution resolution, Moment moment) {
            return resolution.customer().filter(disliked::equals).isPresent()
                    ? Decision.no(Refusals.forbidden("You again."))
                    : Decision.of(List.of());
        }
    }

    record ByWorth(Optional<String> customerTier) implements Fact<Resolution> {

        @Override
        public Resolution applyTo(Resolution resolution, Told told) {
            return resolution;
        }
    }
}
