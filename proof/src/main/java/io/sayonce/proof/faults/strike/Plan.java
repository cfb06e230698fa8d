package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What is done to the services in one run; all of it follows from the seed. The first seeds take each kind alone, those
 * after them two kinds that are drawn. A broker that is away for minutes outlasts whatever else is done, and comes alone.
 *
 * @param load for how long stories are begun, as far as that can be foreseen
 */
public record Plan(long seed, List<Strike> strikes, Duration load) {

    /** For how long stories are begun when all is undone. */
    public static final Duration AFTERWARDS = Duration.ofSeconds(4);

    private static final int WARM_UP_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 3_000;

    public static Plan of(long seed) {
        var random = new SplittableRandom(seed);
        var strikes = kinds(seed, random).map(kind -> strike(kind, random)).toList();
        var end =
                strikes.stream().map(Strike::end).max(Comparator.naturalOrder()).orElseThrow();
        return new Plan(seed, strikes, end.plus(AFTERWARDS));
    }

    /** Whether what works again may be a process that a fault started, and so says nothing of one that was killed. */
    public boolean starts(Target target) {
        return strikes.stream().anyMatch(strike -> strike.fault().starts(target));
    }

    private static Stream<Kind> kinds(long seed, RandomGenerator random) {
        var kinds = Kind.values();
        if (seed <= kinds.length) {
            return Stream.of(kinds[(int) seed - 1]);
        }
        return random.ints(0, kinds.length)
                .mapToObj(drawn -> kinds[drawn])
                .filter(kind -> kind != Kind.BROKER_AWAY)
                .distinct()
                .limit(2);
    }

    private static Strike strike(Kind kind, RandomGenerator random) {
        var after = Duration.ofMillis(WARM_UP_MILLIS + random.nextInt(SPREAD_MILLIS));
        return new Strike(kind, kind.draw(random), after, kind.length(random));
    }
}
