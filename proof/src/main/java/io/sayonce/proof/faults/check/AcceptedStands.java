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

    private static final String NOT_NOTED = "%s %s of %s was accepted and stands not in the journal";
    private static final String NOT_SAID = "%s %s of %s was accepted and stands not in the topic";

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var topic =
                evidence.first().values().stream().map(Sighting::fact).collect(Collectors.groupingBy(Told::subject));
        var journals = Stream.of(Service.values())
                .collect(Collectors.toMap(
                        service -> service,
                        service -> evidence.saidBy(service).stream().collect(Collectors.groupingBy(Told::subject))));
        return evidence.accepted().stream().flatMap(write -> {
            var noted = stands(write, journals.get(write.service()));
            var said = stands(write, topic);
            return Stream.concat(
                    noted ? Stream.empty() : Stream.of(Violation.lost(NOT_NOTED, words(write))),
                    said ? Stream.empty() : Stream.of(notSaid(evidence, noted, write)));
        });
    }

    /** What was noted may wait to be said. */
    private static Violation notSaid(Evidence evidence, boolean noted, Accepted write) {
        return noted ? evidence.missing(NOT_SAID, words(write)) : Violation.lost(NOT_SAID, words(write));
    }

    private static boolean stands(Accepted write, Map<UUID, List<Told>> where) {
        return where.getOrDefault(write.complaint(), List.of()).stream()
                .anyMatch(fact -> fact.is(write.fact(), write.says()));
    }

    private static Object[] words(Accepted write) {
        return new Object[] {write.fact(), write.says(), write.complaint()};
    }
}
