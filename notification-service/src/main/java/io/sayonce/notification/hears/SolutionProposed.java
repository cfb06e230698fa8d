package io.sayonce.notification.hears;

import java.util.HashMap;
import java.util.List;
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

/** {@code solution-proposed}: options for the customer to choose from. */
public record SolutionProposed(UUID proposal, Personal<Words> personal) implements Fact<Correspondence>, Occasion {

    public SolutionProposed {
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(personal);
    }

    /**
     * The options as the customer reads them.
     *
     * @param because why it is not what the customer wanted, where it refuses that
     */
    public record Words(List<Option> options, Optional<String> because) {}

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
        var said = Occasion.open(seal, personal);
        var words = new HashMap<String, Object>(Map.of(
                "options", said.options(), "replied", correspondence.word().repliesTo(proposal)));
        said.because().ifPresent(because -> words.put("because", because));
        return words;
    }
}
