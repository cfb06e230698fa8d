package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing happens twice: not by a retry, not by a replica, not by a record that comes again. */
final class OnceEach implements Rule {

    /** What a fact of each type happens to at most once. */
    private static final Map<String, String> ONCE = Map.ofEntries(
            Map.entry("complaint-recorded", "product"),
            Map.entry("complaint-closed", ""),
            Map.entry("complaint-reopened", "promise"),
            Map.entry("handoff-offered", "handoff"),
            Map.entry("handoff-accepted", "handoff"),
            Map.entry("standard-applied", ""),
            Map.entry("solution-proposed", "proposal"),
            Map.entry("solution-chosen", "proposal"),
            Map.entry("solution-declined", "proposal"),
            Map.entry("judgement-exercised", "about"),
            Map.entry("grant-used", "proposal"),
            Map.entry("grant-freed", "proposal"),
            Map.entry("promise-made", "promise"),
            Map.entry("promise-due-soon", "promise"),
            Map.entry("promise-broken", "promise"),
            Map.entry("promise-fulfilled", "promise"),
            Map.entry("resolution-inadequate", ""),
            Map.entry("incentive-offered", "incentive"),
            Map.entry("incentive-accepted", "incentive"),
            Map.entry("customer-notified", "notice"),
            Map.entry("notice-requested", "notice"));

    /** A complaint that is one, whichever ids its retries were given. */
    private static final List<String> OF_ALL = List.of("complaint-recorded");

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        return Stream.concat(evidence.contradictions().stream().map(Violation::duplicated), twice(evidence));
    }

    private static Stream<Violation> twice(Evidence evidence) {
        return evidence.decided().stream()
                .filter(fact -> ONCE.containsKey(fact.type()))
                .collect(Collectors.groupingBy(OnceEach::what))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> Violation.duplicated(
                        "%s happened %d times", each.getKey(), each.getValue().size()));
    }

    private static String what(Told fact) {
        var of = fact.said(ONCE.get(fact.type()));
        return OF_ALL.contains(fact.type())
                ? "%s %s".formatted(fact.type(), of)
                : "%s %s of %s".formatted(fact.type(), of, fact.subject());
    }
}
