package io.sayonce.notification.hears;

import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code incentive-accepted}: from now on no letter asks whether it is wanted. */
public record IncentiveAccepted(UUID incentive) implements Fact<Correspondence> {

    public IncentiveAccepted {
        Objects.requireNonNull(incentive);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.replying(incentive));
    }
}
