package io.sayonce.resolution.proposal;

import java.util.ArrayList;
import java.util.List;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;

/** Puts one or more ways to put it right to the customer. */
public record ProposeSolutions(List<Offer> offers) implements Command<Resolution> {

    /** As many as there are letters that still read well over the phone. */
    public static final int MOST = 10;

    public ProposeSolutions {
        offers = List.copyOf(offers);
        if (offers.isEmpty() || offers.size() > MOST) {
            throw new IllegalArgumentException("a proposal has 1 to " + MOST + " options");
        }
    }

    /** One way in words. */
    public record Offer(Remedy remedy, String text) {}

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(proposed(resolution, moment)));
    }

    private SolutionProposed proposed(Resolution resolution, Moment moment) {
        var options = new ArrayList<Proposal.Option>();
        var texts = new ArrayList<SolutionProposed.Text>();
        for (var offer : offers) {
            var letter = String.valueOf((char) ('a' + options.size()));
            options.add(new Proposal.Option(letter, offer.remedy()));
            texts.add(new SolutionProposed.Text(letter, offer.text()));
        }
        var words = new SolutionProposed.Words(texts);
        return new SolutionProposed(
                moment.newId(), options, Personal.of(resolution.customer().orElseThrow(), words));
    }
}
