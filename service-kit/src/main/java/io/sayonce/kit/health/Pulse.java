package io.sayonce.kit.health;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of one channel's hearing: whether it moves while there is something to hear. Pure.
 *
 * @param steps how much had been heard or knowingly tried again
 * @param lag how many records wait
 * @param movedAt when it last moved, or had nothing to do
 */
record Pulse(long steps, long lag, Instant movedAt) {

    static Pulse beginning(Instant now) {
        return new Pulse(0, 0, now);
    }

    /** It answered: with nothing waiting, or with new steps, it is alive. */
    Pulse felt(long stepsNow, long lagNow, Instant now) {
        return new Pulse(stepsNow, lagNow, lagNow == 0 || stepsNow != steps ? now : movedAt);
    }

    /** The broker was not reached: nobody can hear then. */
    Pulse excused(Instant now) {
        return new Pulse(steps, lag, now);
    }

    /** It did not answer; only new steps excuse that. */
    Pulse missed(long stepsNow, Instant now) {
        return new Pulse(stepsNow, lag, stepsNow != steps ? now : movedAt);
    }

    boolean isStuck(Instant now, Duration limit) {
        return movedAt.plus(limit).isBefore(now);
    }
}
