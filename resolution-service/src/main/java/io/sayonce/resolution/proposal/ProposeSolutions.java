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
import io.sayonce.resolution.grant.Empowerment;

/**
 * Puts one or more ways to put it right to the customer.
 *
 * @param denial what it says no to, where it does
 * @param empowerment what whoever proposes it may spend without asking
 */
public record ProposeSolutions(List<Offer> offers, Optional<Denial> denial, Empowerment empowerment)
        implements Command<Resolution> {

    /** As many as there are letters that still read well over the phone. */
    public static final int MOST = 10;

    private static final int NONE_TO_ASK = 0;

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
        var costs = new Costs(offers.stream().map(Offer::cost).toList());
        return resolution
                .refusal()
                .or(() -> denial.flatMap(no -> no.refusal(resolution)))
                .or(costs::refusal)
                .or(() -> costs.highest().flatMap(money -> empowerment.refusal(money, moment.now())))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(proposed(resolution, costs.highest(), moment)));
    }

    private SolutionProposed proposed(Resolution resolution, Optional<Money> cost, Moment moment) {
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
                cost.flatMap(money -> empowerment.reserve(money, moment.now())),
                Optional.of(NONE_TO_ASK),
                Personal.of(resolution.customer().orElseThrow(), words));
    }
}
