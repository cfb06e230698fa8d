package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one service says of one complaint is counted from 1 without a gap, in its journal and on the topic alike. */
final class OneOrder implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var topic = evidence.first().values().stream().map(Sighting::fact).toList();
        return Stream.concat(
                count(topic, "on the topic"),
                evidence.journals().keySet().stream()
                        .flatMap(service ->
                                count(evidence.saidBy(service), "in the journal of the " + service.module())));
    }

    private static Stream<Violation> count(List<Told> facts, String where) {
        return facts.stream()
                .collect(Collectors.groupingBy(fact -> fact.source() + " of " + fact.subject()))
                .values()
                .stream()
                .flatMap(story -> IntStream.range(0, story.size())
                        .filter(index -> story.get(index).sequence() != index + 1)
                        .limit(1)
                        .mapToObj(index -> Violation.order("%s is number %d %s", story.get(index), index + 1, where)));
    }
}
