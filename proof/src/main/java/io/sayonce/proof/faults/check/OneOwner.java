package io.sayonce.proof.faults.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Each complaint has the one owner that its last {@code owner-assigned} names, and none that nothing brought it. */
final class OneOwner implements Rule {

    /** What brings a new owner that nobody asks for by themselves, by the reason that is given. */
    private static final Map<String, String> BROUGHT_BY =
            Map.of("recorded", "complaint-recorded", "handed-off", "handoff-accepted");

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var said = evidence.saidBy(Service.COMPLAINT);
        var stories = said.stream().collect(Collectors.groupingBy(Told::subject));
        return Stream.concat(
                listedOtherwise(evidence, said), stories.values().stream().flatMap(OneOwner::broughtByNothing));
    }

    private static Stream<Violation> listedOtherwise(Evidence evidence, List<Told> said) {
        var told = new HashMap<UUID, String>();
        said.stream()
                .filter(Told.of("owner-assigned"))
                .forEach(fact -> told.put(fact.subject(), fact.said("owner.kind") + ":" + fact.said("owner.id")));
        return said.stream()
                .filter(Told.of("complaint-recorded"))
                .map(Told::subject)
                .filter(complaint -> !told.containsKey(complaint)
                        || !told.get(complaint).equals(evidence.owners().get(complaint)))
                .map(complaint -> Violation.duplicated(
                        "%s is owned by %s as told, and by %s as listed",
                        complaint, told.get(complaint), evidence.owners().get(complaint)));
    }

    private static Stream<Violation> broughtByNothing(List<Told> story) {
        return BROUGHT_BY.entrySet().stream()
                .filter(each -> count(
                                story,
                                Told.of("owner-assigned")
                                        .and(fact -> fact.said("because").equals(each.getKey())))
                        > count(story, Told.of(each.getValue())))
                .map(each -> Violation.duplicated(
                        "the owner of %s was %s oftener than there is a %s",
                        story.get(0).subject(), each.getKey(), each.getValue()));
    }

    private static long count(List<Told> story, Predicate<Told> which) {
        return story.stream().filter(which).count();
    }
}
