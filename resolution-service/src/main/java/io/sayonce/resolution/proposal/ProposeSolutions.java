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
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.grant.Empowerment;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.rule.Judgement;

/**
 * Puts one or more ways to put it right to the customer.
 *
 * @param denial what it says no to, where it does
 * @param empowerment what whoever proposes it may spend without asking
 * @param known the earliest date that we would keep for each kind of promise; without those of which nobody knows
 * @param judgement why an option can be had earlier
 */
public record ProposeSolutions(
        List<Offer> offers,
        Optional<Denial> denial,
        Empowerment empowerment,
        Map<PromiseKind, Earliest> known,
        Optional<Judgement> judgement)
        implements Command<Resolution> {

    /** As many as there are letters that still read well over the phone. */
    public static final int MOST = 10;

    private static final int NONE_TO_ASK = 0;

    public ProposeSolutions {
        offers = List.copyOf(offers);
        known = Map.copyOf(known);
        if (offers.isEmpty() || offers.size() > MOST) {
            throw new IllegalArgumentException("a proposal has 1 to " + MOST + " options");
        }
    }

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return refusal(resolution, moment)
                .or(() -> cost().flatMap(money -> empowerment.refusal(money, moment.now())))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(judged(resolution, proposed(resolution, moment))));
    }

    /** Why it cannot be put to the customer, whoever pays for it, if so. */
    Optional<Refusal> refusal(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .or(() -> denial.flatMap(no -> no.refusal(resolution)))
                .or(() -> costs().refusal())
                .or(() -> judgement.flatMap(Judgement::refusal))
                .or(() -> impossibleDate(moment));
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
                .mapToObj(at -> offers.get(at).as(letter(at), known))
                .toList();
    }

    SolutionProposed.Words words() {
        var texts = IntStream.range(0, offers.size())
                .mapToObj(at ->
                        new SolutionProposed.Text(letter(at), offers.get(at).text()))
                .toList();
        return new SolutionProposed.Words(texts, denial.map(Denial::because));
    }

    /** What tells of the proposal, along with the judgement that was given for it. */
    List<Fact<Resolution>> judged(Resolution resolution, About fact) {
        var facts = new ArrayList<Fact<Resolution>>();
        facts.add(fact);
        judgement.ifPresent(given ->
                facts.add(given.about(fact.proposal(), resolution.customer().orElseThrow())));
        return facts;
    }

    private Costs costs() {
        return new Costs(offers.stream().map(Offer::cost).toList());
    }

    private Optional<Refusal> impossibleDate(Moment moment) {
        return IntStream.range(0, offers.size())
                .mapToObj(at -> offers.get(at)
                        .refusal("/options/%d/feasibleFrom".formatted(at), moment.now(), known, judgement))
                .flatMap(Optional::stream)
                .findFirst();
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
