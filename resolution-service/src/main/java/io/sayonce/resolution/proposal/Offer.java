package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.Horizon;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.rule.Rule;

/**
 * One way in words, as somebody of the staff offers it.
 *
 * @param feasibleFrom before which it cannot be had, where that is not left to the forecast
 */
public record Offer(
        Remedy remedy,
        String text,
        Optional<Boolean> matchesDesired,
        Optional<Money> cost,
        Optional<Instant> feasibleFrom) {

    /** Why its date cannot be offered, if so. */
    Optional<Refusal> refusal(
            String pointer, Instant now, Map<PromiseKind, Earliest> known, Optional<Judgement> judgement) {
        return feasibleFrom
                .flatMap(date -> Horizon.refusal(pointer, date, now))
                .or(() -> overruled(known)
                        .filter(date -> judgement
                                .filter(given -> given.overrides(Rule.DATE_IS_FEASIBLE))
                                .isEmpty())
                        .map(date -> date.refusal(pointer)));
    }

    Proposal.Option as(String letter, Map<PromiseKind, Earliest> known) {
        var takes = overruled(known).isPresent() ? Optional.<Earliest>empty() : earliest(known);
        return new Proposal.Option(letter, remedy, matchesDesired, cost, feasibleFrom, takes.map(Earliest::takes));
    }

    /** What is known of it, where it is offered for an earlier date all the same. */
    private Optional<Earliest> overruled(Map<PromiseKind, Earliest> known) {
        return earliest(known).filter(date -> feasibleFrom.filter(date::isAfter).isPresent());
    }

    private Optional<Earliest> earliest(Map<PromiseKind, Earliest> known) {
        return Optional.ofNullable(known.get(remedy.promised()));
    }
}
