package io.sayonce.notification.hears;

import java.util.Map;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code resolution-inadequate}: nothing that we proposed was right, and that is ours to solve. */
public record ResolutionInadequate() implements Fact<Correspondence>, Occasion {

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "resolution-inadequate";
    }

    @Override
    public String template() {
        return "inadequate";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of();
    }
}
