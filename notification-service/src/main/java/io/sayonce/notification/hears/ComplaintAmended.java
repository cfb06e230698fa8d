package io.sayonce.notification.hears;

import java.util.Optional;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code complaint-amended}: what it is about was made more precise, where that is given. */
public record ComplaintAmended(Optional<String> product) implements Fact<Correspondence> {

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return product.map(correspondence::amended).orElse(correspondence);
    }
}
