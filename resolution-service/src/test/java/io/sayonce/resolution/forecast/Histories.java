package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Version;

/** What a company could have lived through with a kind of promise: nothing, little or much, quick or slow. */
public record Histories(Random chance) {

    private static final int DAY = 24 * 3_600;
    private static final int MOST = 200;

    /** A moment, at whatever hour of whatever day. */
    public Instant moment() {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(chance.nextInt(300 * DAY));
    }

    /** What such a company forecasts at a moment. */
    public Forecast forecast(PromiseKind kind, List<PastPromise> history, Instant now, Version standard) {
        var asked = new Asked(kind, any("front-desk", "workshop"), any("gizmo", "crank"));
        return Forecast.of(asked, history, now, standard);
    }

    /** Promises that were made before a moment, and mostly kept. */
    public List<PastPromise> before(Instant now) {
        var days = Math.exp(chance.nextDouble() * 6 - 3);
        var history = new ArrayList<PastPromise>();
        for (var i = chance.nextInt(MOST); i > 0; i--) {
            var madeAt = now.minusSeconds(chance.nextInt(MOST * DAY));
            var took = Duration.ofSeconds(Math.round(Logs.lognormal(chance, days, 0.7) * DAY));
            var keptAt = Optional.of(madeAt.plus(took)).filter(at -> !at.isAfter(now));
            history.add(new PastPromise(madeAt, keptAt, any("front-desk", "workshop"), any("gizmo", "crank")));
        }
        return history;
    }

    /** A date that may be just too early, just right, or anything. */
    public Instant around(Instant date, Instant now) {
        return switch (chance.nextInt(4)) {
            case 0 -> date;
            case 1 -> date.minusSeconds(1);
            case 2 -> date.plusSeconds(chance.nextInt(DAY));
            default -> now.plusSeconds(2 + chance.nextInt(20 * DAY));
        };
    }

    private Optional<String> any(String one, String other) {
        return chance.nextInt(5) == 0 ? Optional.empty() : Optional.of(chance.nextBoolean() ? one : other);
    }
}
