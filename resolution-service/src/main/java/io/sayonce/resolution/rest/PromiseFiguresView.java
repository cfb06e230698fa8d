package io.sayonce.resolution.rest;

import java.util.Optional;

import io.sayonce.resolution.report.PromiseFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of the promises of one group.
 *
 * @param group the team, the kind, the agent's pseudonym or the month; absent for those of which it is not known
 * @param kept in time, be it early
 * @param keptEarly of those, a day or more before they were due
 * @param keptLate after they were broken
 * @param broken and not kept since
 * @param takenBack by a lead
 * @param letGo in time by the customer
 * @param keptRatio kept, of all but those that are open or let go; absent where there are none
 */
public record PromiseFiguresView(
        @Schema(examples = "front-desk") Optional<String> group,
        long made,
        long kept,
        long keptEarly,
        long keptLate,
        long broken,
        long takenBack,
        long letGo,
        long open,
        @Schema(examples = "0.9231") Optional<Double> keptRatio) {

    static PromiseFiguresView of(PromiseFigures figures) {
        return new PromiseFiguresView(
                figures.group(),
                figures.made(),
                figures.kept(),
                figures.keptEarly(),
                figures.keptLate(),
                figures.broken(),
                figures.takenBack(),
                figures.letGo(),
                figures.open(),
                figures.keptRatio());
    }
}
