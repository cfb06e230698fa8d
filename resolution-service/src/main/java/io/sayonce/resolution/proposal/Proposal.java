package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;

/**
 * One or more ways to put it right, from which the customer chooses.
 *
 * @param options in the order in which the customer reads them
 * @param reply what the customer said to it; empty while it is open
 */
public record Proposal(
        UUID id,
        List<Option> options,
        Personal<SolutionProposed.Words> personal,
        Instant proposedAt,
        Optional<Reply> reply) {

    public Proposal {
        options = List.copyOf(options);
    }

    /**
     * One way.
     *
     * @param option the letter that names it within its proposal, from {@code a}
     */
    public record Option(String option, Remedy remedy) {}

    public Optional<Option> option(String letter) {
        return options.stream().filter(one -> one.option().equals(letter)).findFirst();
    }

    /** When the customer chose one of the options, if so. */
    public Optional<Instant> chosenAt() {
        return reply.filter(Reply.Choice.class::isInstance).map(Reply::at);
    }

    boolean isFirstOf(Resolution resolution) {
        return resolution.proposals().values().stream()
                .min(Comparator.comparing(Proposal::proposedAt).thenComparing(Proposal::id))
                .filter(this::equals)
                .isPresent();
    }

    Proposal with(Reply reply) {
        return new Proposal(id, options, personal, proposedAt, Optional.of(reply));
    }
}
