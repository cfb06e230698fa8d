package io.sayonce.resolution.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.rule.Judgement;

/**
 * Puts one or more ways to put it right to the customer.
 *
 * @param denial what it says no to, where it does
 * @param known the earliest date that we would keep for each kind of promise; without those of which nobody knows
 * @param judgement why an option can be had earlier
 */
public record ProposeSolutions(
        List<Offer> offers, Optional<Denial> denial, Map<PromiseKind, Earliest> known, Optional<Judgement> judgement)
        implements Command<Resolution> {

    /** As many as there are letters that still read well over the phone. */
    public static final int MOST = 10;

    public ProposeSolutions {
        offers = List.copyOf(offers);
        known = Map.copyOf(known);
        if (offers.isEmpty() || offers.size() > MOST) {
            throw new IllegalArgumentException("a proposal has 1 to " + MOST + " options");
        }
    }

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .or(() -> denial.flatMap(no -> no.refusal(resolution)))
                .or(() -> judgement.flatMap(Judgement::refusal))
                .or(() -> impossibleDate(moment))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(told(resolution, moment.newId())));
    }

    private Optional<Refusal> impossibleDate(Moment moment) {
        return IntStream.range(0, offers.size())
                .mapToObj(place -> offers.get(place)
                        .refusal("/options/%d/feasibleFrom".formatted(place), moment.now(), known, judgement))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Fact<Resolution>> told(Resolution resolution, UUID proposal) {
        var customer = resolution.customer().orElseThrow();
        var facts = new ArrayList<Fact<Resolution>>();
        facts.add(proposed(customer, proposal));
        judgement.ifPresent(given -> facts.add(given.about(proposal, customer)));
        return facts;
    }

    private SolutionProposed proposed(UUID customer, UUID proposal) {
        var options = new ArrayList<Proposal.Option>();
        var texts = new ArrayList<SolutionProposed.Text>();
        for (var offer : offers) {
            var letter = String.valueOf((char) ('a' + options.size()));
            options.add(offer.as(letter, known));
            texts.add(new SolutionProposed.Text(letter, offer.text()));
        }
        var words = new SolutionProposed.Words(texts, denial.map(Denial::because));
        return new SolutionProposed(proposal, options, denial.map(Denial::proposal), Personal.of(customer, words));
    }
}
