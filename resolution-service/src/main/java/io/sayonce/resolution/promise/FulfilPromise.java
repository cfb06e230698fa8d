package io.sayonce.resolution.promise;

import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** Says that a promise was kept, and by which evidence. A broken promise is still owed, so it can be kept late. */
public record FulfilPromise(UUID promise, Evidence evidence, boolean exceeded) implements PromiseCommand {

    @Override
    public Decision<Resolution> decide(Promise made, Resolution resolution, Moment moment) {
        return made.refusal().map(Decision::<Resolution>no).orElseGet(() -> Decision.of(fulfilled(made, moment)));
    }

    private PromiseFulfilled fulfilled(Promise made, Moment moment) {
        var timing = Timing.of(made.dueAt(), moment.now());
        return new PromiseFulfilled(promise, timing, moment.now(), evidence, exceeded);
    }
}
