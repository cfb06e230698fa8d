package io.sayonce.notification.hears;

import java.util.Map;
import java.util.Optional;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code complaint-settled}: the customer says that it is. */
public record ComplaintSettled(Optional<Personal<Words>> personal) implements Fact<Correspondence>, Occasion {

    /** What the customer said to it. */
    public record Words(Optional<String> words) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.settled(true)).calledFor(told, this);
    }

    @Override
    public String about() {
        return "complaint-settled";
    }

    @Override
    public String template() {
        return "settled";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return personal.flatMap(closed -> Occasion.open(seal, closed).words())
                .map(said -> Map.<String, Object>of("said", said))
                .orElse(Map.of());
    }
}
