package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
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
        return refusal(resolution)
                .or(() -> cost().flatMap(money -> empowerment.refusal(money, moment.now())))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(proposed(resolution, moment)));
    }

    /** Why it cannot be put to the customer, whoever pays for it, if so. */
    Optional<Refusal> refusal(Resolution resolution) {
        return resolution
                .refusal()
                .or(() -> denial.flatMap(no -> no.refusal(resolution)))
                .or(() -> costs().refusal());
    }

    /** What the dearest option costs. */
    Optional<Money> cost() {
        return costs().highest();
    }

    Optional<UUID> refuses() {
        return denial.map(Denial::proposal);
    }

    List<Proposal.Option> options() {
        return IntStream.range(0, offers.size())
                .mapToObj(at -> offers.get(at).as(letter(at)))
                .toList();
    }

    SolutionProposed.Words words() {
        var texts = IntStream.range(0, offers.size())
                .mapToObj(at ->
                        new SolutionProposed.Text(letter(at), offers.get(at).text()))
                .toList();
        return new SolutionProposed.Words(texts, denial.map(Denial::because));
    }

    private Costs costs() {
        return new Costs(offers.stream().map(Offer::cost).toList());
    }

    private static String letter(int at) {
        return String.valueOf((char) ('a' + at));
    }

    private SolutionProposed proposed(Resolution resolution, Moment moment) {
        return new SolutionProposed(
                moment.newId(),
                options(),
                refuses(),
                cost().flatMap(money -> empowerment.reserve(money, moment.now())),
                Optional.of(NONE_TO_ASK),
                Personal.of(resolution.customer().orElseThrow(), words()));
    }
}
