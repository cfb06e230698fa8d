package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.forecast.Basis;
import io.sayonce.resolution.forecast.Forecast;
import io.sayonce.resolution.forecast.Level;
import io.sayonce.resolution.promise.PromiseKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By when a promise would be kept, and how we know.
 *
 * @param from the moment from which it is counted: now
 * @param dates the least probable first
 * @param little whether there is too little history; the date then is the standard's, and nobody has counted how likely
 */
public record FeasibleView(PromiseKind kind, Instant from, List<DateView> dates, BasisView basis, boolean little) {

    /** A date that would be kept. */
    public record DateView(
            @Schema(
                    examples = "0.9",
                    description = "How likely it would be kept; absent where only the standard says so.")
            Optional<Double> probability,

            Instant at) {}

    /** The history behind it. */
    public record BasisView(
            Level level,

            @Schema(examples = "412", description = "How many promises were kept that it rests on.")
            int spans,

            @Schema(examples = "17", description = "How many are still owed.")
            int open,

            Optional<Instant> since,
            Optional<Instant> until,

            @Schema(examples = "PT6H30M", description = "How much working time half of them took at most.")
            Optional<String> median) {

        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.level(),
                    basis.spans(),
                    basis.open(),
                    basis.since(),
                    basis.until(),
                    basis.median().map(median -> median.withNanos(0).toString()));
        }
    }

    static FeasibleView of(Forecast forecast) {
        return new FeasibleView(
                forecast.kind(),
                forecast.from(),
                forecast.dates().stream()
                        .map(date -> new DateView(date.probability(), date.at()))
                        .toList(),
                BasisView.of(forecast.basis()),
                forecast.isLittle());
    }
}
