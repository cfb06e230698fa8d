package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.sayonce.resolution.standard.Deadline;
import io.sayonce.resolution.standard.StandardApplied;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a complaint is measured by, as it was stamped on it.
 *
 * @param receivedAt when the complaint was recorded
 */
public record AppliedStandardView(
        UUID complaint,
        @Schema(examples = "uk-disp") String standard,
        @Schema(examples = "2016-06-30") String version,
        @Schema(examples = "england") String calendar,
        Instant receivedAt,
        List<DeadlineView> deadlines) {

    /** By when a step is due. */
    public record DeadlineView(
            @Schema(examples = "summary-resolution") String step, Instant warnAt, Instant dueAt) {

        static DeadlineView of(Deadline deadline) {
            return new DeadlineView(deadline.step(), deadline.warnAt(), deadline.dueAt());
        }
    }

    static AppliedStandardView of(UUID complaint, StandardApplied applied) {
        return new AppliedStandardView(
                complaint,
                applied.standard(),
                applied.version(),
                applied.calendar(),
                applied.receivedAt(),
                applied.deadlines().stream().map(DeadlineView::of).toList());
    }
}
