package io.sayonce.resolution.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code complaint-reopened}: it is being put right again. */
public record ComplaintReopened() implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution
                .closed(false)
                .under(resolution.circumstances().unsettled())
                .with(resolution.inadequacy().reopened(told.time()));
    }
}
