package io.sayonce.resolution.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.forecast.Grid;

/**
 * One or more ways to put it right, from which the customer chooses.
 *
 * @param options in the order in which the customer reads them
 * @param refuses the proposal to which the customer made a counter-proposal, where this one is our no to that and what we
 *     can do instead
 * @param approvalHops how many people had to approve it before it was put to the customer
 * @param reply what the customer said to it; empty while it is open
 */
public record Proposal(
        UUID id,
        List<Option> options,
        Optional<UUID> refuses,
        int approvalHops,
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
     * @param matchesDesired whether it is what the customer asked for, as far as somebody said
     * @param cost what it costs us; the customer never sees that
     * @param feasibleFrom before which it cannot be had, as somebody said
     * @param takes how much working time it takes, as was forecast when it was proposed; empty where nobody knows, and
     *     where somebody knew better
     */
    public record Option(
            String option,
            Remedy remedy,
            Optional<Boolean> matchesDesired,
            Optional<Money> cost,
            Optional<Instant> feasibleFrom,
            Optional<Duration> takes) {

        /** The earliest date for it if it is chosen at that moment; empty where any date will do. */
        public Optional<Instant> earliest(Instant chosenAt, WorkingTime time) {
            return Stream.concat(takes.map(span -> Grid.date(time, chosenAt, span)).stream(), feasibleFrom.stream())
                    .max(Comparator.naturalOrder());
        }
    }

    public Optional<Option> option(String letter) {
        return options.stream().filter(one -> one.option().equals(letter)).findFirst();
    }

    /** The customer's choice, if that was the reply. */
    Optional<Reply.Choice> choice() {
        return reply.filter(Reply.Choice.class::isInstance).map(Reply.Choice.class::cast);
    }

    boolean isFirstOf(Resolution resolution) {
        return resolution.proposals().values().stream()
                .min(Comparator.comparing(Proposal::proposedAt).thenComparing(Proposal::id))
                .filter(this::equals)
                .isPresent();
    }

    /** Whether the customer answered with a wish. */
    boolean isCountered() {
        return reply.filter(Reply.Counter.class::isInstance).isPresent();
    }

    Proposal with(Reply reply) {
        return new Proposal(id, options, refuses, approvalHops, personal, proposedAt, Optional.of(reply));
    }
}
