package io.sayonce.notification.hears;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/**
 * {@code promise-withdrawn}: it will not be done.
 *
 * @param by {@code customer} or {@code platform} where the customer let it go, {@code lead} where we took it back
 */
public record PromiseWithdrawn(UUID promise, String by, Optional<Personal<Words>> personal)
        implements Fact<Correspondence>, Occasion {

    public PromiseWithdrawn {
        Objects.requireNonNull(promise);
        Objects.requireNonNull(by);
    }

    /** Why. */
    public record Words(String reason) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "promise-withdrawn";
    }

    @Override
    public String template() {
        return "promise-withdrawn";
    }

    @Override
    public boolean isComplete(Correspondence correspondence) {
        return correspondence.promises().containsKey(promise);
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        var words = new HashMap<>(correspondence.promises().get(promise).words(correspondence, seal));
        words.put("by", by);
        personal.ifPresent(why -> words.put("reason", Occasion.open(seal, why).reason()));
        return words;
    }
}
