package io.sayonce.complaint.handoff;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The hand-offs of one complaint, in the order they were offered. */
public record Handoffs(PMap<UUID, Handoff> byId) {

    public static final Handoffs NONE = new Handoffs(OrderedPMap.empty());

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
        return new Handoffs(byId.plus(handoff.id(), handoff));
    }
}
