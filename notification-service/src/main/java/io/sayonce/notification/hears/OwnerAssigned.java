package io.sayonce.notification.hears;

import java.util.Map;
import java.util.Objects;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code owner-assigned}: the first owner is named in the acknowledgement, each further one in a notice. */
public record OwnerAssigned(String because, Personal<Words> personal) implements Fact<Correspondence>, Occasion {

    public OwnerAssigned {
        Objects.requireNonNull(because);
        Objects.requireNonNull(personal);
    }

    /** How the owner is named to the customer. */
    public record Words(String name) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        if (because.equals("recorded")) {
            return correspondence.beginsWith(personal);
        }
        return correspondence.goesTo(personal).calledFor(told, this);
    }

    @Override
    public String about() {
        return "owner-assigned";
    }

    @Override
    public String template() {
        return "owner-changed";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of("owner", Occasion.open(seal, personal).name());
    }
}
