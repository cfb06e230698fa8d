package io.sayonce.resolution.standard;

import java.time.Instant;
import java.util.List;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/**
 * {@code standard-applied}: the version of the standard that was in force when the complaint was received, with every
 * deadline that comes of it. Said once; no later version of the standard and no act in the complaint moves it.
 */
public record StandardApplied(
        String standard, String version, String calendar, Instant receivedAt, List<Deadline> deadlines)
        implements Fact<Resolution> {

    public StandardApplied {
        deadlines = List.copyOf(deadlines);
    }

    static StandardApplied of(Standard standard, Version version, Instant receivedAt) {
        return new StandardApplied(
                standard.name(),
                version.version(),
                version.calendar().name(),
                receivedAt,
                version.deadlines(receivedAt));
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.measured(resolution.measure().by(this));
    }
}
