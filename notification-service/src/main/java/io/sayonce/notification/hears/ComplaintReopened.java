package io.sayonce.notification.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code complaint-reopened}: something is left to do, and whether it is settled then is the customer's to say again. */
public record ComplaintReopened() implements Fact<Correspondence> {

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.settled(false));
    }
}
