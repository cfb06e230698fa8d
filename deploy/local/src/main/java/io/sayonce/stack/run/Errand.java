package io.sayonce.stack.run;

import java.time.Duration;
import java.util.List;

/** What a service is started for. */
public enum Errand {

    /**
     * To be there soon, in little memory: with the compiler that is done at once, and a heap that grows as it is needed
     * and not with the machine. A full collection makes room until a fifth of it is free, and not two fifths.
     */
    SERVE(
            Duration.ofMinutes(2),
            Duration.ofSeconds(20),
            "-XX:TieredStopAtLevel=1",
            "-Xms32m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40"),

    /** To be fast in the end, as where it has processors of its own. */
    ENDURE(Duration.ofMinutes(2), Duration.ofSeconds(20)),

    /** To learn its application, which makes it slow, and to write at its end what it learned. */
    TRAIN(Duration.ofMinutes(10), Duration.ofMinutes(5));

    private final Duration start;
    private final Duration end;
    private final List<String> flags;

    Errand(Duration start, Duration end, String... flags) {
        this.start = start;
        this.end = end;
        this.flags = List.of(flags);
    }

    /** How long it may take until it lives. */
    Duration start() {
        return start;
    }

    /** How long its end may take before it is killed. */
    Duration end() {
        return end;
    }

    /** What its JVM is told for it. */
    List<String> flags() {
        return flags;
    }
}
