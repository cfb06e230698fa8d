package io.sayonce.notification.hears;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code incentive-offered}: what we offer because we did not keep our word, or could not put it right. */
public record IncentiveOffered(UUID incentive, String because, Value value) implements Fact<Correspondence>, Occasion {

    public IncentiveOffered {
        Objects.requireNonNull(incentive);
        Objects.requireNonNull(because);
        Objects.requireNonNull(value);
    }

    /** An exact amount, as it is written. */
    public record Value(String amount, String currency) {

        @Override
        public String toString() {
            return amount + " " + currency;
        }
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "incentive-offered";
    }

    @Override
    public String template() {
        return "incentive";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of(
                "value", value.toString(),
                "broken", because.equals("promise-broken"),
                "replied", correspondence.word().repliesTo(incentive));
    }
}
