package io.sayonce.resolution.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code complaint-closed}: nothing new is agreed on in it. */
public record ComplaintClosed() implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.closed(true);
    }
}
