package io.sayonce.proof.faults.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** What is no fact is set aside by each service that it would concern if it were one, and nothing else is set aside. */
final class PoisonSetAside implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var spoilt = evidence.spoilt().stream().map(Spoilt::place).collect(Collectors.toSet());
        return evidence.setAside().entrySet().stream()
                .flatMap(shelf ->
                        Stream.concat(swallowed(evidence, shelf.getKey(), shelf.getValue()), strangers(shelf, spoilt)));
    }

    private static Stream<Violation> swallowed(Evidence evidence, Service service, Set<Place> shelf) {
        return evidence.spoilt().stream()
                .filter(poison -> concerns(service, poison, evidence.kept()))
                .filter(poison -> !shelf.contains(poison.place()))
                .map(poison ->
                        evidence.missing("the %s did not set aside %s, which is no fact", service.module(), poison));
    }

    private static Stream<Violation> strangers(Map.Entry<Service, Set<Place>> shelf, Set<Place> spoilt) {
        var strangers = new HashSet<>(shelf.getValue());
        strangers.removeAll(spoilt);
        return strangers.stream()
                .map(place -> Violation.stuck("%s set aside %s", shelf.getKey().module(), place));
    }

    /** What has no type may be anything; and only the complaint-service knows all types, and so those that are none. */
    private static boolean concerns(Service service, Spoilt poison, Map<Service, Set<String>> kept) {
        return service == Service.COMPLAINT
                || poison.type()
                        .map(kept.getOrDefault(service, Set.of())::contains)
                        .orElse(true);
    }
}
