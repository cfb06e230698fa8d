package io.sayonce.proof.faults.check;

import java.util.Map;
import java.util.stream.Stream;

/** A story that came to rest stays as it is, whatever is done in later runs, and nobody says any more of it. */
final class RestedForGood implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var rested = evidence.rested();
        return Stream.concat(
                rested.said().stream().map(fact -> Violation.duplicated("%s was said after its story had ended", fact)),
                rested.left().entrySet().stream().flatMap(journal -> {
                    var now = rested.found().getOrDefault(journal.getKey(), Map.of());
                    return journal.getValue().entrySet().stream()
                            .filter(story -> !story.getValue().equals(now.get(story.getKey())))
                            .map(story -> Violation.duplicated(
                                    "%s had ended, and the journal of the %s holds something else of it now",
                                    story.getKey(), journal.getKey().module()));
                }));
    }
}
