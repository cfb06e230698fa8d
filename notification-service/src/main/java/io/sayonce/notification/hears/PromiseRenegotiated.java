package io.sayonce.notification.hears;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code promise-renegotiated}: the customer wanted another date, and has it in writing. */
public record PromiseRenegotiated(UUID promise, Instant dueAt, Instant previousDueAt)
        implements Fact<Correspondence>, Occasion {

    public PromiseRenegotiated {
        Objects.requireNonNull(promise);
        Objects.requireNonNull(dueAt);
        Objects.requireNonNull(previousDueAt);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.moved(promise, dueAt).calledFor(told, this);
    }

    @Override
    public String about() {
        return "promise-renegotiated";
    }

    @Override
    public String template() {
        return "promise-renegotiated";
    }

    @Override
    public boolean isComplete(Correspondence correspondence) {
        return correspondence.promises().containsKey(promise);
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        var words = new HashMap<>(correspondence.promises().get(promise).words(correspondence, seal));
        words.put("dueAt", dueAt);
        words.put("previousDueAt", previousDueAt);
        return words;
    }
}
