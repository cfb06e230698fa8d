package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/**
 * Promises something outright, without a proposal.
 *
 * @param team who is to keep it and stays its owner; empty where it goes with the complaint
 */
public record MakePromise(PromiseKind kind, Instant dueAt, Optional<String> team, String text)
        implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .refusal()
                .or(() -> Horizon.refusal("/dueAt", dueAt, moment.now()))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(made(resolution, moment)));
    }

    private PromiseMade made(Resolution resolution, Moment moment) {
        return new PromiseMade(
                moment.newId(),
                Optional.empty(),
                kind,
                dueAt,
                team.map(Owner::team).or(resolution::owner).orElseThrow(),
                team,
                Personal.of(resolution.customer().orElseThrow(), new PromiseMade.Words(text)));
    }
}
