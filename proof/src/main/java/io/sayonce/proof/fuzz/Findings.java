package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, by its probable cause: the first of each is shown, the others are counted. */
final class Findings {

    private final Map<String, List<Finding>> groups = new LinkedHashMap<>();

    synchronized void add(Finding finding) {
        groups.computeIfAbsent(finding.group(), first -> new ArrayList<>()).add(finding);
    }

    synchronized boolean none() {
        return groups.isEmpty();
    }

    synchronized long count(Fault.Rule rule) {
        return groups.values().stream()
                .filter(all -> all.get(0).fault().rule() == rule)
                .mapToLong(List::size)
                .sum();
    }

    synchronized long count(Fault.Rule rule, String service) {
        return groups.values().stream()
                .filter(all ->
                        all.get(0).fault().rule() == rule && all.get(0).where().startsWith(service))
                .mapToLong(List::size)
                .sum();
    }

    synchronized List<String> told() {
        return groups.entrySet().stream()
                .map(group -> told(group.getKey(), group.getValue()))
                .toList();
    }

    private static String told(String group, List<Finding> all) {
        var first = all.get(0);
        var places = all.stream().map(Finding::where).distinct().count();
        return "%d × %s, at %d places%n    %s: %s%n    %s"
                .formatted(
                        all.size(),
                        group,
                        places,
                        first.where(),
                        first.spoiled(),
                        first.shown().replace(System.lineSeparator(), "%n    ".formatted()));
    }
}
