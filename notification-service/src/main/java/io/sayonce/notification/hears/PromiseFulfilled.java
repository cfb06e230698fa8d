package io.sayonce.notification.hears;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/**
 * {@code promise-fulfilled}: done what we said.
 *
 * @param timing {@code early}, {@code on-time} or {@code late}
 */
public record PromiseFulfilled(UUID promise, String timing) implements Fact<Correspondence>, Occasion {

    public PromiseFulfilled {
        Objects.requireNonNull(promise);
        Objects.requireNonNull(timing);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "promise-fulfilled";
    }

    @Override
    public String template() {
        return "promise-fulfilled";
    }

    @Override
    public boolean isComplete(Correspondence correspondence) {
        return correspondence.promises().containsKey(promise);
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        var words = new HashMap<>(correspondence.promises().get(promise).words(correspondence, seal));
        words.put("timing", timing);
        return words;
    }
}
