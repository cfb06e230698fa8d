package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.rule.Rule;

/**
 * Promises something outright, without a proposal. What our own record says would not be kept is not promised, unless
 * somebody knows better.
 *
 * @param team who is to keep it and stays its owner; empty where it goes with the complaint
 * @param earliest the earliest date that we would keep; empty where nobody knows
 * @param judgement why an earlier one will be kept
 */
public record MakePromise(
        PromiseKind kind,
        Instant dueAt,
        Optional<String> team,
        String text,
        Optional<Earliest> earliest,
        Optional<Judgement> judgement)
        implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .or(() -> Horizon.refusal("/dueAt", dueAt, moment.now()))
                .or(() -> judgement.flatMap(Judgement::refusal))
                .or(this::tooEarly)
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(told(resolution, moment.newId())));
    }

    private Optional<Refusal> tooEarly() {
        return judgement.filter(given -> given.overrides(Rule.DATE_IS_FEASIBLE)).isPresent()
                ? Optional.empty()
                : earliest.filter(date -> date.isAfter(dueAt)).map(date -> date.refusal("/dueAt"));
    }

    private List<Fact<Resolution>> told(Resolution resolution, UUID promise) {
        var facts = new ArrayList<Fact<Resolution>>();
        facts.add(made(resolution, promise));
        judgement.ifPresent(
                given -> facts.add(given.about(promise, resolution.customer().orElseThrow())));
        return facts;
    }

    private PromiseMade made(Resolution resolution, UUID promise) {
        return new PromiseMade(
                promise,
                Optional.empty(),
                kind,
                dueAt,
                team.map(Owner::team).or(resolution::owner).orElseThrow(),
                team,
                Personal.of(resolution.customer().orElseThrow(), new PromiseMade.Words(text)));
    }
}
