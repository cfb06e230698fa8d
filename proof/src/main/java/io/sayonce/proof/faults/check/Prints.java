package io.sayonce.proof.faults.check;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.stack.plan.Service;

/** What each journal holds of each story at one moment, as one text that tells whether two are the same. */
public record Prints(Map<Service, Map<UUID, String>> journals) {

    public static final Prints NONE = new Prints(Map.of());

    /** Those that stand in a journal, be it in one alone. */
    public Set<UUID> stories() {
        return journals.values().stream()
                .flatMap(journal -> journal.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** What a journal holds of a story; null where that is nothing. */
    String of(Service service, UUID story) {
        return journals.getOrDefault(service, Map.of()).get(story);
    }
}
