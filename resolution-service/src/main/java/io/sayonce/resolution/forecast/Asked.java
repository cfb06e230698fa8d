package io.sayonce.resolution.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;

/**
 * What a promise would be like that is thought of.
 *
 * @param team who would have to keep it
 * @param product what it would be about
 */
public record Asked(PromiseKind kind, Optional<String> team, Optional<String> product) {

    /** In a complaint: about its product, and for the team of its owner unless another one is to keep it. */
    public static Asked in(Resolution resolution, PromiseKind kind, Optional<String> team) {
        var circumstances = resolution.circumstances();
        return new Asked(
                kind, team.or(() -> resolution.owner().flatMap(circumstances::teamOf)), circumstances.product());
    }

    /** For a promise that was made, with whoever answers for it now. */
    public static Asked again(Resolution resolution, Promise promise) {
        return in(resolution, promise.kind(), promise.made().team());
    }

    /** The levels at which past promises of the kind can be compared with it, the narrowest first. */
    Stream<Level> levels() {
        return Arrays.stream(Level.values()).filter(this::tellsEnough);
    }

    /** Those of the kind that are comparable at a level. */
    List<PastPromise> alike(Collection<PastPromise> ofKind, Level level) {
        return ofKind.stream()
                .filter(past -> !level.byTeam() || isSame(past, PastPromise::team, team))
                .filter(past -> !level.byProduct() || isSame(past, PastPromise::product, product))
                .toList();
    }

    private boolean tellsEnough(Level level) {
        return level != Level.STANDARD
                && (!level.byTeam() || team.isPresent())
                && (!level.byProduct() || product.isPresent());
    }

    private static boolean isSame(
            PastPromise past, Function<PastPromise, Optional<String>> what, Optional<String> asked) {
        return what.apply(past).equals(asked);
    }
}
