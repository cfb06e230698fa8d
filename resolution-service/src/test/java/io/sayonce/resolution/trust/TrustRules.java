package io.sayonce.resolution.trust;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What holds for whatever decides: commands, facts as they are folded, rules that follow, and all that those lean on. */
final class TrustRules {

    private static final String HOME = "io.sayonce.resolution";

    /** What the state is made of, and what is decided by it; a list or a table is neither. */
    static final DescribedPredicate<JavaClass> DECIDING = describe(
            "decide",
            one -> one.getPackageName().startsWith(HOME) && (isDecision(one) || isCore(one)) && !isShell(one));

    /** Where the stories of others can be looked up. */
    private static final DescribedPredicate<JavaClass> LOOKING_UP = describe("look others up", TrustRules::isShell)
            .or(resideInAnyPackage(
                    HOME + ".report..",
                    HOME + ".progress..",
                    HOME + ".rest..",
                    "io.sayonce.kit.database..",
                    "io.sayonce.kit.hearing..",
                    "org.hibernate..",
                    "io.vertx.."))
            .as("look up what else there is");

    /** Words for what a customer is worth; each is a whole word of a name such as {@code customerTier}. */
    private static final Set<String> WORTH = Set.of(
            "worth",
            "tier",
            "vip",
            "segment",
            "lifetime",
            "revenue",
            "turnover",
            "loyal",
            "loyalty",
            "importance",
            "premium",
            "priority",
            "rank",
            "ranking",
            "churn",
            "reputation",
            "history");

    static final ArchRule NO_HISTORY = noClasses()
            .that(DECIDING)
            .should()
            .transitivelyDependOnClassesThat(LOOKING_UP)
            .as("no claim history enters a decision");

    static final ArchRule ANY_CUSTOMER = classes()
            .that(DECIDING)
            .should(new ArchCondition<>("read the customer's id only where words are sealed") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMethodCallsFromSelf().stream()
                            .filter(TrustRules::readsTheCustomer)
                            .filter(call -> !seals(call.getOrigin()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            });

    static final ArchRule ANY_WORTH = classes()
            .that(DECIDING)
            .should(new ArchCondition<>("have no word for what a customer is worth") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMembers().stream()
                            .filter(TrustRules::tellsWorth)
                            .forEach(member ->
                                    events.add(SimpleConditionEvent.violated(member, member.getDescription())));
                }
            });

    static final ArchRule RULES_THAT_FOLLOW = classes()
            .that()
            .areAssignableTo(Reading.class)
            .should(new ArchCondition<>("owe only what the state and the standard ask for") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getCodeUnits().stream()
                            .filter(unit ->
                                    Set.of("owed", "nextDue", "precedence").contains(unit.getName()))
                            .flatMap(unit -> unit.getCallsFromSelf().stream())
                            .filter(call ->
                                    !call.getTargetOwner().equals(item) && LOOKING_UP.test(call.getTargetOwner()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            });

    static final List<ArchRule> ALL = List.of(NO_HISTORY, ANY_CUSTOMER, ANY_WORTH, RULES_THAT_FOLLOW);

    private TrustRules() {}

    private static boolean isDecision(JavaClass one) {
        return one.isAssignableTo(Command.class) || one.isAssignableTo(Fact.class);
    }

    /** By where it lives: what is in the packages of the domain, and not at their edges. */
    private static boolean isCore(JavaClass one) {
        var home = one.getPackageName();
        return Optional.of(home)
                .map(name -> name.substring(HOME.length()))
                .filter(name -> Set.of(
                                "", ".hears", ".promise", ".proposal", ".grant", ".rule", ".standard", ".calendar")
                        .contains(name))
                .isPresent();
    }

    /** A row of a table, or a bean that reads tables. */
    private static boolean isShell(JavaClass one) {
        return one.isAnnotatedWith(Entity.class) || one.isAnnotatedWith(ApplicationScoped.class);
    }

    private static boolean readsTheCustomer(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Resolution.class)
                && call.getName().equals("customer");
    }

    /** Words are sealed for a person, here or where the id is handed to; a method that does so does nothing else with it. */
    private static boolean seals(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream().anyMatch(call -> isSealing(call) || handsOn(call));
    }

    private static boolean isSealing(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Personal.class)
                && call.getName().equals("of");
    }

    private static boolean handsOn(JavaCall<?> call) {
        return DECIDING.test(call.getTargetOwner())
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(UUID.class))
                && call.getTarget()
                        .resolveMember()
                        .filter(target -> target.getCallsFromSelf().stream().anyMatch(TrustRules::isSealing))
                        .isPresent();
    }

    private static boolean tellsWorth(JavaMember member) {
        return Arrays.stream(member.getName().split("(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORTH::contains);
    }
}
