package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.grant.Reservation;
import io.sayonce.resolution.grant.Reserving;

/**
 * {@code solution-proposed}: the customer was given one or more ways to put it right, to choose from.
 *
 * @param reserved the money that was set aside for it, so that whatever the customer chooses is binding
 * @param approvalHops how many people had to approve it; absent in what was told before anybody could
 */
public record SolutionProposed(
        UUID proposal,
        List<Proposal.Option> options,
        Optional<UUID> refuses,
        Optional<Reservation> reserved,
        Optional<Integer> approvalHops,
        Personal<Words> personal)
        implements About, Reserving {

    public SolutionProposed {
        options = List.copyOf(options);
    }

    /**
     * The options as the customer reads them.
     *
     * @param because why it is not what the customer wished, where it is not
     */
    public record Words(List<Text> options, Optional<String> because) {

        public Words {
            options = List.copyOf(options);
        }

        public Optional<String> of(String letter) {
            return options.stream()
                    .filter(text -> text.option().equals(letter))
                    .map(Text::text)
                    .findFirst();
        }
    }

    /** One option in words. */
    public record Text(String option, String text) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var proposed = resolution.with(new Proposal(
                proposal, options, refuses, approvalHops.orElse(0), personal, told.time(), Optional.empty()));
        return reserved.map(money -> resolution.ledger().reserved(proposal, money, told))
                .map(proposed::with)
                .orElse(proposed);
    }
}
