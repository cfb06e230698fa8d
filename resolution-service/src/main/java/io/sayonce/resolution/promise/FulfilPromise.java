package io.sayonce.resolution.promise;

import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** Says that a promise was kept, and by which evidence. A broken promise is still owed, so it can be kept late. */
public record FulfilPromise(UUID promise, Evidence evidence, boolean exceeded) implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .promise(promise)
                .map(made -> decide(made, moment))
                .orElseGet(() -> Decision.no(PromiseRefusals.NOT_FOUND));
    }

    private Decision<Resolution> decide(Promise made, Moment moment) {
        if (made.fulfilment().isPresent()) {
            return Decision.no(PromiseRefusals.ALREADY_FULFILLED);
        }
        var timing = Timing.of(made.dueAt(), moment.now());
        return Decision.of(new PromiseFulfilled(promise, timing, moment.now(), evidence, exceeded));
    }
}
