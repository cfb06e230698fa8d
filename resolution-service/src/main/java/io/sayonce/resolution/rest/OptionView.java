package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;

import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way to put it right.
 *
 * @param text as the customer reads it; absent where the customer was forgotten, and for analysts
 * @param matchesDesired whether it is what the customer asked for, as far as somebody said
 * @param cost what it costs us; for nobody but staff
 * @param feasibleFrom from when it can be had if it is chosen within an hour, while the proposal is open; absent where any
 *     date will do
 */
public record OptionView(
        @Schema(examples = "a") String option,
        Remedy remedy,

        @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
        Optional<String> text,

        Optional<Boolean> matchesDesired,

        @Schema(description = "What it costs us; for agents, leads and analysts only.")
        Optional<MoneyView> cost,

        Optional<Instant> feasibleFrom) {

    static OptionView of(
            Proposal.Option option,
            Optional<SolutionProposed.Words> words,
            boolean forStaff,
            Optional<Instant> feasibleFrom) {
        return new OptionView(
                option.option(),
                option.remedy(),
                words.flatMap(texts -> texts.of(option.option())),
                option.matchesDesired(),
                option.cost().filter(cost -> forStaff).map(MoneyView::of),
                feasibleFrom);
    }

    OptionView undated() {
        return new OptionView(option, remedy, text, matchesDesired, cost, Optional.empty());
    }
}
