package io.sayonce.complaint.consult;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;

/** The consults of one complaint, in the order they were opened. */
public record Consults(Map<UUID, Consult> byId) {

    public static final Consults NONE = new Consults(Map.of());

    public Consults {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Collection<Consult> all() {
        return byId.values();
    }

    public Optional<Consult> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Consults opened(ConsultOpened fact, Told told) {
        return with(new Consult(
                fact.consult(),
                fact.asker(),
                fact.of(),
                fact.spending(),
                told.time(),
                fact.personal(),
                Optional.empty()));
    }

    Consults answered(ConsultAnswered fact, Told told) {
        var answer = new Consult.Answer(told.actor(), told.time(), fact.agrees(), fact.personal());
        return of(fact.consult()).map(consult -> with(consult.with(answer))).orElse(this);
    }

    private Consults with(Consult consult) {
        var next = new LinkedHashMap<>(byId);
        next.put(consult.id(), consult);
        return new Consults(next);
    }
}
