package io.sayonce.resolution.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;

/**
 * Puts one or more ways to put it right to the customer.
 *
 * @param denial what it says no to, where it does
 */
public record ProposeSolutions(List<Offer> offers, Optional<Denial> denial) implements Command<Resolution> {

    /** As many as there are letters that still read well over the phone. */
    public static final int MOST = 10;

    public ProposeSolutions {
        offers = List.copyOf(offers);
        if (offers.isEmpty() || offers.size() > MOST) {
            throw new IllegalArgumentException("a proposal has 1 to " + MOST + " options");
        }
    }

    /** One way in words. */
    public record Offer(Remedy remedy, String text, Optional<Boolean> matchesDesired, Optional<Money> cost) {

        private Proposal.Option as(String letter) {
            return new Proposal.Option(letter, remedy, matchesDesired, cost);
        }
    }

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .or(() -> denial.flatMap(no -> no.refusal(resolution)))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(proposed(resolution, moment)));
    }

    private SolutionProposed proposed(Resolution resolution, Moment moment) {
        var options = new ArrayList<Proposal.Option>();
        var texts = new ArrayList<SolutionProposed.Text>();
        for (var offer : offers) {
            var letter = String.valueOf((char) ('a' + options.size()));
            options.add(offer.as(letter));
            texts.add(new SolutionProposed.Text(letter, offer.text()));
        }
        var words = new SolutionProposed.Words(texts, denial.map(Denial::because));
        return new SolutionProposed(
                moment.newId(),
                options,
                denial.map(Denial::proposal),
                Personal.of(resolution.customer().orElseThrow(), words));
    }
}
