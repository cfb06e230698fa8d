package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.resolution.report.Period;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which time a report is about. */
class PeriodSearch {

    private static final Duration MOST = Duration.ofDays(1_100);

    @QueryParam("from")
    @NotNull
    @CountableInstant
    @Parameter(
            description = "The first moment that counts, in the years 2000 to 2099.",
            example = "2026-01-01T00:00:00Z")
    Instant from;

    @QueryParam("until")
    @NotNull
    @CountableInstant
    @Parameter(
            description = "The first moment that does not count any more; at most three years later.",
            example = "2027-01-01T00:00:00Z")
    Instant until;

    /** @param zone in which months begin */
    Period period(ZoneId zone) {
        if (!from.isBefore(until)) {
            throw unfit("until", "must lie after from");
        }
        if (from.plus(MOST).isBefore(until)) {
            throw unfit("until", "must lie at most three years after from");
        }
        return new Period(from, until, zone);
    }

    static Refused unfit(String parameter, String must) {
        var fault = Map.of("parameter", parameter, "detail", must);
        return new Refused(
                Refusal.of("invalid-value", 422, "A value cannot be used.").with("errors", List.of(fault)));
    }
}
