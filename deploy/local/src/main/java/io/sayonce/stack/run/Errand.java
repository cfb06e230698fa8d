package io.sayonce.stack.run;

import java.time.Duration;

/** What a service is started for. */
public enum Errand {
    SERVE(Duration.ofMinutes(2), Duration.ofSeconds(20)),

    /** To learn its application, which makes it slow, and to write at its end what it learned. */
    TRAIN(Duration.ofMinutes(10), Duration.ofMinutes(5));

    private final Duration start;
    private final Duration end;

    Errand(Duration start, Duration end) {
        this.start = start;
        this.end = end;
    }

    /** How long it may take until it lives. */
    Duration start() {
        return start;
    }

    /** How long its end may take before it is killed. */
    Duration end() {
        return end;
    }
}
