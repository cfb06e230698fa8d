package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.resolution.progress.Prospect;
import io.sayonce.resolution.progress.Stage;
import io.sayonce.resolution.progress.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a complaint is, as its customer sees it: nothing of who works on it, and nothing that is internal.
 *
 * @param stages in the order in which a complaint goes through them
 */
public record ProgressView(UUID complaint, List<StageView> stages) {

    /**
     * One stage.
     *
     * @param at when it was done; while it is under way, since when
     * @param usuallyDoneBy by when nine in ten are done; it does not move while somebody waits
     * @param promisedBy by when the last of what we promised is to be done
     * @param late whether it takes longer than usual, or than we promised
     * @param little whether there is too little history, so that the date is the standard's
     * @param says the same in words, for the customer
     */
    public record StageView(
            Stage stage,
            Standing.State state,
            Optional<Instant> at,
            Optional<Instant> usuallyDoneBy,
            Optional<Instant> promisedBy,
            boolean late,
            boolean little,

            @Schema(examples = "We are working out what we can do for you.")
            String says) {

        static StageView of(Prospect prospect, Locale spoken) {
            var standing = prospect.standing();
            return new StageView(
                    standing.stage(),
                    standing.state(),
                    standing.at(),
                    prospect.usuallyDoneBy(),
                    prospect.promisedBy(),
                    prospect.late(),
                    prospect.little(),
                    StageWords.of(prospect, spoken));
        }
    }

    static ProgressView of(UUID complaint, List<Prospect> prospects, Locale spoken) {
        return new ProgressView(
                complaint,
                prospects.stream()
                        .map(prospect -> StageView.of(prospect, spoken))
                        .toList());
    }
}
