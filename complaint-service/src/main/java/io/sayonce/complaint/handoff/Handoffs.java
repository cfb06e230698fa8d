package io.sayonce.complaint.handoff;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;

/** The hand-offs of one complaint, in the order they were offered. */
public record Handoffs(Map<UUID, Handoff> byId) {

    public static final Handoffs NONE = new Handoffs(Map.of());

    public Handoffs {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Collection<Handoff> all() {
        return byId.values();
    }

    public Optional<Handoff> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Handoff> open() {
        return all().stream().filter(Handoff::isOpen).findFirst();
    }

    Handoffs offered(HandoffOffered fact, Told told) {
        return with(new Handoff(
                fact.handoff(),
                told.id(),
                fact.from(),
                fact.to(),
                told.time(),
                fact.respondBy(),
                fact.personal(),
                Handoff.State.OFFERED));
    }

    Handoffs become(UUID id, Handoff.State state) {
        return of(id).map(handoff -> with(handoff.become(state))).orElse(this);
    }

    private Handoffs with(Handoff handoff) {
        var next = new LinkedHashMap<>(byId);
        next.put(handoff.id(), handoff);
        return new Handoffs(next);
    }
}
