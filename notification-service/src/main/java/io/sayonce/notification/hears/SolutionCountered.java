package io.sayonce.notification.hears;

import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code solution-countered}: from now on no letter asks for a choice. */
public record SolutionCountered(UUID proposal) implements Fact<Correspondence> {

    public SolutionCountered {
        Objects.requireNonNull(proposal);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.replying(proposal));
    }
}
