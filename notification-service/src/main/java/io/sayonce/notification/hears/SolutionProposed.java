package io.sayonce.notification.hears;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code solution-proposed}: options for the customer to choose from. */
public record SolutionProposed(Personal<Words> personal) implements Fact<Correspondence>, Occasion {

    public SolutionProposed {
        Objects.requireNonNull(personal);
    }

    /** The options as the customer reads them. */
    public record Words(List<Option> options) {}

    /** One of them, by its letter. */
    public record Option(String option, String text) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "solution-proposed";
    }

    @Override
    public String template() {
        return "proposal";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of("options", Occasion.open(seal, personal).options());
    }
}
