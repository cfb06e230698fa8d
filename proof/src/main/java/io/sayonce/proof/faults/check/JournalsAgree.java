package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Journals and topic hold the same facts, unchanged: what was decided was said, what was said was decided and heard. */
final class JournalsAgree implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        return evidence.journals().entrySet().stream()
                .flatMap(journal -> brokenIn(evidence, journal.getKey(), journal.getValue()));
    }

    private static Stream<Violation> brokenIn(Evidence evidence, Service service, List<Entry> journal) {
        var topic = evidence.first();
        var entries = journal.stream().map(Entry::fact).map(Told::id).collect(Collectors.toSet());
        return Stream.concat(
                journal.stream().flatMap(entry -> {
                    var seen = topic.get(entry.fact().id());
                    return seen == null
                            ? Stream.of(notSaid(evidence, service, entry.fact()))
                            : compare(evidence, service, entry, seen);
                }),
                topic.values().stream()
                        .map(Sighting::fact)
                        .filter(fact -> concerns(service, fact, evidence.kept()))
                        .filter(fact -> !entries.contains(fact.id()))
                        .map(fact -> notNoted(evidence, service, fact)));
    }

    /** What is decided may wait to be said; what was heard was said. */
    private static Violation notSaid(Evidence evidence, Service service, Told fact) {
        var sentence = "%s stands in the journal of the %s and not on the topic";
        return isOwn(service, fact)
                ? evidence.missing(sentence, fact, service.module())
                : Violation.lost(sentence, fact, service.module());
    }

    /** What others say may wait to be heard; what was said was decided. */
    private static Violation notNoted(Evidence evidence, Service service, Told fact) {
        var sentence = "%s is on the topic and stands not in the journal of the %s";
        return isOwn(service, fact)
                ? Violation.lost(sentence, fact, service.module())
                : evidence.missing(sentence, fact, service.module());
    }

    private static Stream<Violation> compare(Evidence evidence, Service service, Entry entry, Sighting seen) {
        if (seen.fact().print() != entry.fact().print()) {
            return Stream.of(Violation.lost(
                    "%s says something else in the journal of the %s than on the topic",
                    entry.fact(), service.module()));
        }
        if (entry.place().isEmpty() && !evidence.atRest()) {
            return Stream.of(Violation.stuck("the %s has not heard %s again", service.module(), entry.fact()));
        }
        return entry.place().filter(seen.place()::equals).isPresent()
                ? Stream.empty()
                : Stream.of(Violation.order(
                        "%s stands first at %s, and the %s takes it to stand at %s",
                        entry.fact(), seen.place(), service.module(), entry.place()));
    }

    private static boolean concerns(Service service, Told fact, Map<Service, Set<String>> kept) {
        return isOwn(service, fact) || kept.getOrDefault(service, Set.of()).contains(fact.type());
    }

    private static boolean isOwn(Service service, Told fact) {
        return fact.source().equals(service.module());
    }
}
