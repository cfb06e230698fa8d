package io.sayonce.proof.faults.check;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing happens that nobody asked for, and nothing oftener than it was asked for. */
final class NoMoreThanAsked implements Rule {

    /** What follows by itself in these stories, or comes with something else that is asked for. */
    private static final Set<String> UNASKED = Set.of(
            "complaint-recorded",
            "complaint-reopened",
            "standard-applied",
            "judgement-exercised",
            "solution-chosen",
            "grant-used",
            "grant-freed",
            "promise-due-soon",
            "promise-broken",
            "resolution-inadequate",
            "incentive-offered",
            "customer-notified",
            "notice-failed");

    /** Why somebody becomes the owner who did not ask for it. */
    private static final Set<String> BROUGHT = Set.of("recorded", "handed-off");

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        return evidence.decided().stream()
                .filter(NoMoreThanAsked::isAskedFor)
                .collect(Collectors.groupingBy(Told::subject, Collectors.groupingBy(Told::type, Collectors.counting())))
                .entrySet()
                .stream()
                .flatMap(story -> oftener(
                        story.getKey(), story.getValue(), evidence.asked().getOrDefault(story.getKey(), Map.of())));
    }

    private static Stream<Violation> oftener(UUID story, Map<String, Long> told, Map<String, Integer> asked) {
        return told.entrySet().stream()
                .filter(each -> each.getValue() > asked.getOrDefault(each.getKey(), 0))
                .map(each -> Violation.duplicated(
                        "%s of %s was asked for %d times and happened %d times",
                        each.getKey(), story, asked.getOrDefault(each.getKey(), 0), each.getValue()));
    }

    /** The first owner comes with the record, and a colleague with a hand-off: nobody asks for these by themselves. */
    private static boolean isAskedFor(Told fact) {
        return fact.type().equals("owner-assigned")
                ? !BROUGHT.contains(fact.said("because"))
                : !UNASKED.contains(fact.type());
    }
}
