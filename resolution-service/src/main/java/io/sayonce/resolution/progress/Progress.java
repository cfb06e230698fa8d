package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.resolution.Resolution;

/**
 * Where a complaint stands, stage by stage.
 *
 * @param standings in the order of the stages
 */
public record Progress(List<Standing> standings) {

    public Progress {
        standings = List.copyOf(standings);
    }

    /** Empty before it was heard that the complaint was recorded. */
    public static Optional<Progress> of(Resolution resolution) {
        return resolution
                .measure()
                .receipt()
                .map(receipt -> of(
                        receipt.at(),
                        Solutions.of(resolution),
                        resolution.circumstances().settledAt()));
    }

    private static Progress of(Instant recorded, Solutions solutions, Optional<Instant> settled) {
        return new Progress(List.of(
                Standing.done(Stage.RECORDED, recorded),
                proposal(recorded, solutions, settled.isPresent()),
                choice(solutions, settled.isPresent()),
                promises(solutions, settled.isPresent()),
                settled(solutions, settled)));
    }

    /** A proposal is owed as long as nothing is agreed and nothing is on the table. */
    private static Standing proposal(Instant recorded, Solutions solutions, boolean settled) {
        if (solutions.agreed().isEmpty() && solutions.openSince().isEmpty() && !settled) {
            return Standing.now(Stage.PROPOSAL, solutions.gone().orElse(recorded));
        }
        return solutions
                .firstProposed()
                .map(at -> Standing.done(Stage.PROPOSAL, at))
                .orElseGet(() -> Standing.notNeeded(Stage.PROPOSAL));
    }

    private static Standing choice(Solutions solutions, boolean settled) {
        if (solutions.agreed().isPresent() || settled) {
            return solutions
                    .chosen()
                    .map(at -> Standing.done(Stage.CHOICE, at))
                    .orElseGet(() -> Standing.notNeeded(Stage.CHOICE));
        }
        return solutions
                .openSince()
                .map(since -> Standing.now(Stage.CHOICE, since))
                .orElseGet(() -> Standing.ahead(Stage.CHOICE));
    }

    private static Standing promises(Solutions solutions, boolean settled) {
        var since = Solutions.first(solutions.owed().stream().map(promise -> promise.madeAt()));
        if (since.isPresent()) {
            return Standing.now(Stage.PROMISES, since.get());
        }
        if (solutions.isSomethingDone()) {
            return Standing.done(Stage.PROMISES, solutions.lastDone().orElseThrow());
        }
        return solutions.agreed().isPresent() || settled
                ? Standing.notNeeded(Stage.PROMISES)
                : Standing.ahead(Stage.PROMISES);
    }

    private static Standing settled(Solutions solutions, Optional<Instant> settled) {
        if (settled.isPresent()) {
            return Standing.done(Stage.SETTLED, settled.get());
        }
        return solutions.agreed().isPresent() && solutions.owed().isEmpty()
                ? Standing.now(Stage.SETTLED, solutions.lastDone().orElseThrow())
                : Standing.ahead(Stage.SETTLED);
    }

    public Standing of(Stage stage) {
        return standings.get(stage.ordinal());
    }

    /** The first stage that is under way; none where all is said and done. */
    Optional<Standing> current() {
        return now().findFirst();
    }

    private Stream<Standing> now() {
        return standings.stream().filter(Standing::isNow);
    }
}
