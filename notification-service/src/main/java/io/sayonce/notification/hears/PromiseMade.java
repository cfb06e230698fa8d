package io.sayonce.notification.hears;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code promise-made}: what we said we would do, and by when. */
public record PromiseMade(UUID promise, Instant dueAt, Personal<Words> personal)
        implements Fact<Correspondence>, Occasion {

    public PromiseMade {
        Objects.requireNonNull(promise);
        Objects.requireNonNull(dueAt);
        Objects.requireNonNull(personal);
    }

    /** The promise as the customer reads it. */
    public record Words(String text) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.promised(this).calledFor(told, this);
    }

    @Override
    public String about() {
        return "promise-made";
    }

    @Override
    public String template() {
        return "promise";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of("promise", Occasion.open(seal, personal).text(), "dueAt", dueAt);
    }
}
