package io.sayonce.resolution.standard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Resolution;

/**
 * What a complaint is measured by.
 *
 * @param receipt empty before the complaint was heard of
 * @param applied what was stamped on it
 */
public record Measure(Optional<Receipt> receipt, Optional<StandardApplied> applied) {

    public static final Measure NONE = new Measure(Optional.empty(), Optional.empty());

    private static final String RULE = "standard";

    /**
     * That we were told of the complaint.
     *
     * @param fact the {@code complaint-recorded} that told it
     * @param at when it was recorded; when it went wrong may be long before, and is what the customer says
     */
    public record Receipt(UUID fact, Instant at) {

        /** To the microsecond, as facts tell the time, also where somebody else told it finer. */
        public Receipt {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public Measure received(Receipt receipt) {
        return new Measure(Optional.of(receipt), applied);
    }

    /** What was stamped first stays. */
    Measure by(StandardApplied standard) {
        return applied.isPresent() ? this : new Measure(receipt, Optional.of(standard));
    }

    /** The stamp that is missing, once the complaint was received. */
    public List<Owed<Resolution>> owed(Standard standard) {
        return receipt.filter(any -> applied.isEmpty()).stream()
                .flatMap(received -> standard
                        .inForce(received.at())
                        .map(version -> StandardApplied.of(standard, version, received.at()))
                        .map(stamp -> Owed.<Resolution>byRule(received.fact(), RULE, stamp))
                        .stream())
                .toList();
    }
}
