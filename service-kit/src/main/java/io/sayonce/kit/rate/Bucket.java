package io.sayonce.kit.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of one caller's budget; it fills up as time goes by.
 *
 * @param granted whether the request that was asked for last is allowed
 */
public record Bucket(Budget budget, double left, Instant at, boolean granted) {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    static Bucket full(Budget budget, Instant now) {
        return new Bucket(budget, budget.burst(), now, true);
    }

    /** One request more, if it is allowed; asking in vain costs nothing. */
    Bucket take(Instant now) {
        var filled = filled(now);
        return filled < 1 ? new Bucket(budget, filled, now, false) : new Bucket(budget, filled - 1, now, true);
    }

    boolean isFull(Instant now) {
        return filled(now) == budget.burst();
    }

    /** As the header RateLimit says it: so many more, and in so many seconds all of them again. */
    public String state() {
        return "\"%s\";r=%d;t=%d".formatted(budget.name(), (int) left, budget.secondsFor(budget.burst() - left));
    }

    /** In how many seconds the next request is allowed. */
    public int retryAfter() {
        return Math.max(1, budget.secondsFor(1 - left));
    }

    private double filled(Instant now) {
        var passed = Math.max(0, Duration.between(at, now).toNanos());
        return Math.min(budget.burst(), left + passed / NANOS * budget.perSecond());
    }
}
