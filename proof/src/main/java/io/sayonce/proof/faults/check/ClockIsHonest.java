package io.sayonce.proof.faults.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** A promise that was made is broken if, and only if, it was not kept before its due time, and never before that. */
final class ClockIsHonest implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var said = evidence.saidBy(Service.RESOLUTION);
        var made = byPromise(said, "promise-made");
        var kept = byPromise(said, "promise-fulfilled");
        var broken = byPromise(said, "promise-broken");
        return Stream.concat(
                made.entrySet().stream()
                        .flatMap(one ->
                                judge(evidence, one.getValue(), kept.get(one.getKey()), broken.get(one.getKey()))),
                broken.entrySet().stream()
                        .filter(one -> !made.containsKey(one.getKey()))
                        .map(one -> Violation.duplicated("%s is of no promise that was made", one.getValue())));
    }

    private static Stream<Violation> judge(Evidence evidence, Told made, Told kept, Told broken) {
        var inTime = kept != null && at(kept, "fulfilledAt").isBefore(at(made, "dueAt"));
        if (inTime && broken != null) {
            return Stream.of(Violation.duplicated("%s was kept in time and broken", made));
        }
        if (broken != null && broken.time().isBefore(at(made, "dueAt"))) {
            return Stream.of(Violation.duplicated("%s was broken before its due time", made));
        }
        return inTime || broken != null
                ? Stream.empty()
                : Stream.of(evidence.missing("%s was not kept in time, and the clock did not say so", made));
    }

    private static Instant at(Told fact, String field) {
        return Instant.parse(fact.said(field));
    }

    private static Map<String, Told> byPromise(List<Told> facts, String type) {
        return facts.stream()
                .filter(Told.of(type))
                .collect(Collectors.toMap(fact -> fact.said("promise"), Function.identity(), (first, again) -> first));
    }
}
