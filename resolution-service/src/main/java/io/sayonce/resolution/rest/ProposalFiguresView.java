package io.sayonce.resolution.rest;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.resolution.report.ProposalFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How soon customers of one group were given something to choose from, and how far from them it was decided.
 *
 * @param group the team, the agent's pseudonym or the month; absent for those of which it is not known
 * @param firstProposals how many complaints were given their first proposal
 * @param waited how long for; absent where there were none, and by agent, for nobody is measured by time
 * @param chosen how many proposals were chosen from
 * @param atFrontLine of those, how many nobody else had to approve of
 * @param frontLineRatio those, of all that were chosen; absent where there are none
 */
public record ProposalFiguresView(
        @Schema(examples = "front-desk") Optional<String> group,
        long firstProposals,
        Optional<WaitedView> waited,
        long chosen,
        long atFrontLine,
        @Schema(examples = "0.875") Optional<Double> frontLineRatio) {

    /**
     * Working time from receipt to the first proposal.
     *
     * @param median half waited no longer
     * @param ninetieth nine in ten waited no longer
     */
    public record WaitedView(Duration median, Duration ninetieth) {}

    static ProposalFiguresView of(ProposalFigures figures) {
        return new ProposalFiguresView(
                figures.group(),
                figures.firstProposals(),
                figures.waited().map(waited -> new WaitedView(waited.median(), waited.ninetieth())),
                figures.chosen(),
                figures.atFrontLine(),
                figures.frontLineRatio());
    }
}
