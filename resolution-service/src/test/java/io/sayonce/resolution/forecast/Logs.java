package io.sayonce.resolution.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.sayonce.resolution.calendar.WorkingTime;

/** Logs of promises that never were, each the same for its seed. */
record Logs(String name, int size, double aDay, Rhythm rhythm) {

    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** How many days one takes. */
    interface Rhythm {

        /**
         * @param where in the log it is made, from 0 to 1
         */
        double days(Random random, double where, DayOfWeek day);
    }

    /** Promises that take two days, some more and some less. */
    static Logs alike(int size) {
        return new Logs("always alike", size, 5, (random, where, day) -> lognormal(random, 2, 0.5));
    }

    static double lognormal(Random random, double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** As it was lived around the clock. */
    List<PastPromise> log(long seed) {
        return log(seed, (from, days) -> from.plusSeconds(Math.round(days * SECONDS_A_DAY)));
    }

    /** As it was lived at work, with ten working hours for a day; each tenth was also worked on where nobody had to be. */
    List<PastPromise> log(long seed, WorkingTime time) {
        var moonlight = new Random(seed);
        return log(seed, (from, days) -> {
            var spent =
                    Duration.ofSeconds(Math.round(days * Duration.ofHours(10).toSeconds()));
            return moonlight.nextInt(10) == 0 ? from.plus(spent) : time.after(from, spent);
        });
    }

    private interface Ending {
        Instant after(Instant from, double days);
    }

    private List<PastPromise> log(long seed, Ending ending) {
        var random = new Random(seed);
        var log = new ArrayList<PastPromise>();
        var passed = 0.0;
        for (var i = 0; i < size; i++) {
            passed -= Math.log(1 - random.nextDouble()) / aDay;
            var madeAt = BEGIN.plusSeconds(Math.round(passed * SECONDS_A_DAY));
            var day = madeAt.atZone(ZoneOffset.UTC).getDayOfWeek();
            var days = rhythm.days(random, i / (double) size, day);
            log.add(new PastPromise(
                    madeAt, Optional.of(ending.after(madeAt, days)), Optional.empty(), Optional.empty()));
        }
        return log;
    }

    @Override
    public String toString() {
        return name;
    }
}
