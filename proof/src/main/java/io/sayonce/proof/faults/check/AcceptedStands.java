package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.stack.plan.Service;

/** What was answered with 2xx stands in the journal of whoever answered, and on the topic, just as the answer said. */
final class AcceptedStands implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var topic =
                evidence.first().values().stream().map(Sighting::fact).collect(Collectors.groupingBy(Told::subject));
        var journals = Stream.of(Service.values())
                .collect(Collectors.toMap(
                        service -> service,
                        service -> evidence.saidBy(service).stream().collect(Collectors.groupingBy(Told::subject))));
        return evidence.accepted().stream().flatMap(write -> {
            var journal = missing(write, journals.get(write.service()), "journal");
            return Stream.concat(journal, missing(write, topic, "topic"));
        });
    }

    private static Stream<Violation> missing(Accepted write, Map<UUID, List<Told>> where, String place) {
        var found = where.getOrDefault(write.complaint(), List.of()).stream()
                .anyMatch(fact -> fact.is(write.fact(), write.says()));
        return found
                ? Stream.empty()
                : Stream.of(Violation.lost(
                        "%s %s of %s was accepted and stands not in the %s",
                        write.fact(), write.says(), write.complaint(), place));
    }
}
