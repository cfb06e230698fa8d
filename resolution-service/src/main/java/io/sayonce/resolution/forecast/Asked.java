package io.sayonce.resolution.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sayonce.resolution.promise.PromiseKind;

/**
 * What a promise would be like that is thought of.
 *
 * @param team who would have to keep it
 * @param product what it would be about
 */
public record Asked(PromiseKind kind, Optional<String> team, Optional<String> product) {

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
