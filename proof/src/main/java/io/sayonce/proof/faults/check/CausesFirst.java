package io.sayonce.proof.faults.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No reader meets an effect before its cause: nobody on the topic, and no service in what it keeps. */
final class CausesFirst implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var topic = evidence.first().values().stream().map(Sighting::fact).toList();
        var causes = topic.stream().flatMap(fact -> fact.cause().stream()).collect(Collectors.toSet());
        return Stream.concat(
                tooEarly(topic, causes, "on the topic"),
                evidence.journals().entrySet().stream().flatMap(journal -> {
                    var facts = journal.getValue().stream().map(Entry::fact).toList();
                    var kept = facts.stream().map(Told::id).collect(Collectors.toSet());
                    return tooEarly(
                            facts,
                            kept,
                            "in the journal of the " + journal.getKey().module());
                }));
    }

    /** @param causes those that should be there, before what follows from them */
    private static Stream<Violation> tooEarly(List<Told> facts, Set<UUID> causes, String where) {
        var met = new HashSet<UUID>();
        return facts.stream()
                .peek(fact -> met.add(fact.id()))
                .filter(fact -> fact.cause()
                        .filter(causes::contains)
                        .filter(cause -> !met.contains(cause))
                        .isPresent())
                .map(fact -> Violation.order("%s stands without its cause before it %s", fact, where));
    }
}
