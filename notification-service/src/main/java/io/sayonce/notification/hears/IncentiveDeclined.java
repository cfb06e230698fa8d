package io.sayonce.notification.hears;

import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code incentive-declined}: from now on no letter asks whether it is wanted. */
public record IncentiveDeclined(UUID incentive) implements Fact<Correspondence> {

    public IncentiveDeclined {
        Objects.requireNonNull(incentive);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.replying(incentive));
    }
}
