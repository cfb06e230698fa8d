package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** For each broken promise, and for each resolution that was not enough, one incentive was offered, and for nothing else. */
final class MadeGoodOnce implements Rule {

    private static final Set<String> LET_DOWN = Set.of("promise-broken", "resolution-inadequate");

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var offers = evidence.saidBy(Service.LOYALTY).stream()
                .filter(Told.of("incentive-offered"))
                .collect(Collectors.groupingBy(Told::cause));
        var letDown = evidence.saidBy(Service.RESOLUTION).stream()
                .filter(fact -> LET_DOWN.contains(fact.type()))
                .toList();
        var causes = letDown.stream().map(Told::id).collect(Collectors.toSet());
        return Stream.concat(
                letDown.stream()
                        .flatMap(fact -> count(evidence, fact, offers.getOrDefault(Optional.of(fact.id()), List.of()))),
                offers.entrySet().stream()
                        .filter(offer -> !offer.getKey().map(causes::contains).orElse(false))
                        .flatMap(offer -> offer.getValue().stream())
                        .map(offer -> Violation.duplicated("%s was offered for nothing", offer)));
    }

    private static Stream<Violation> count(Evidence evidence, Told letDown, List<Told> offers) {
        return evidence.one(offers, letDown, "%s was not made good", "%s was made good %d times");
    }
}
