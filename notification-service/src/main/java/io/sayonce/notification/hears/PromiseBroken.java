package io.sayonce.notification.hears;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code promise-broken}: we did not do what we said in time, and say so ourselves. */
public record PromiseBroken(UUID promise) implements Fact<Correspondence>, Occasion {

    public PromiseBroken {
        Objects.requireNonNull(promise);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "promise-broken";
    }

    @Override
    public String template() {
        return "promise-broken";
    }

    @Override
    public boolean isComplete(Correspondence correspondence) {
        return correspondence.promises().containsKey(promise);
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return correspondence.promises().get(promise).words(correspondence, seal);
    }
}
