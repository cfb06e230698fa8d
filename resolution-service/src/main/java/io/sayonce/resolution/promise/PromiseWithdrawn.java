package io.sayonce.resolution.promise;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** {@code promise-withdrawn}: the customer does not want it any more, or a lead took the company's word back. */
public record PromiseWithdrawn(
        UUID promise,
        Withdrawal.By by,
        Optional<Evidence> evidence,
        boolean notKept,
        Optional<Personal<Words>> personal)
        implements Fact<Resolution> {

    /** Why. */
    public record Words(String reason) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var how = new Withdrawal(by, told.time(), evidence, notKept, personal);
        return resolution.keeping(promise, one -> one.withdrawn(how));
    }
}
