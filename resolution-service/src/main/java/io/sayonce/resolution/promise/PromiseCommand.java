package io.sayonce.resolution.promise;

import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.resolution.Resolution;

/** Something that somebody wants of a promise that was made. */
interface PromiseCommand extends Command<Resolution> {

    UUID promise();

    Decision<Resolution> decide(Promise made, Resolution resolution, Moment moment);

    @Override
    default Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .promise(promise())
                .map(made -> decide(made, resolution, moment))
                .orElseGet(() -> Decision.no(PromiseRefusals.NOT_FOUND));
    }
}
