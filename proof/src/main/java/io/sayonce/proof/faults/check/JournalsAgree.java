package io.sayonce.proof.faults.check;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Journals and topic hold the same facts, unchanged: what was decided was said, what was said was decided and heard. */
final class JournalsAgree implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var topic = evidence.first();
        return evidence.journals().entrySet().stream().flatMap(journal -> {
            var entries = journal.getValue().stream()
                    .collect(Collectors.toMap(entry -> entry.fact().id(), entry -> entry));
            return Stream.concat(
                    entries.values().stream().flatMap(entry -> compare(journal.getKey(), entry, topic)),
                    topic.values().stream()
                            .filter(seen -> concerns(journal.getKey(), seen.fact(), evidence.kept()))
                            .filter(seen -> !entries.containsKey(seen.fact().id()))
                            .map(seen -> Violation.lost(
                                    "%s is on the topic and stands not in the journal of the %s",
                                    seen.fact(), journal.getKey().module())));
        });
    }

    private static Stream<Violation> compare(Service service, Entry entry, Map<UUID, Sighting> topic) {
        var seen = topic.get(entry.fact().id());
        if (seen == null) {
            return Stream.of(Violation.lost(
                    "%s stands in the journal of the %s and not on the topic", entry.fact(), service.module()));
        }
        if (seen.fact().print() != entry.fact().print()) {
            return Stream.of(Violation.lost(
                    "%s says something else in the journal of the %s than on the topic",
                    entry.fact(), service.module()));
        }
        return entry.place().filter(seen.place()::equals).isPresent()
                ? Stream.empty()
                : Stream.of(Violation.order(
                        "%s stands first at %s, and the %s takes it to stand at %s",
                        entry.fact(), seen.place(), service.module(), entry.place()));
    }

    private static boolean concerns(Service service, Told fact, Map<Service, Set<String>> kept) {
        return fact.source().equals(service.module())
                || kept.getOrDefault(service, Set.of()).contains(fact.type());
    }
}
