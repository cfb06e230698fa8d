package io.sayonce.proof.faults.check;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** A promise is broken if, and only if, it was not kept before its due time, and never before that has come. */
final class ClockIsHonest implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var said = evidence.saidBy(Service.RESOLUTION);
        var kept = byPromise(said.stream(), "promise-fulfilled");
        var broken = byPromise(said.stream(), "promise-broken");
        return said.stream()
                .filter(Told.of("promise-made"))
                .flatMap(made ->
                        judge(evidence, made, kept.get(made.said("promise")), broken.get(made.said("promise"))));
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

    private static Map<String, Told> byPromise(Stream<Told> facts, String type) {
        return facts.filter(fact -> fact.type().equals(type))
                .collect(Collectors.toMap(fact -> fact.said("promise"), Function.identity(), (first, again) -> first));
    }
}
