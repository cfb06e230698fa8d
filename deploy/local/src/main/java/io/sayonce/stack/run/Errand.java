package io.sayonce.stack.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.sayonce.stack.process.Compilers;

/** What a service is started for. */
public enum Errand {

    /**
     * To be there soon, in little memory: with a heap that grows as it is needed and not with the machine, of which a
     * full collection leaves a fifth free, and not two fifths; and with few connections, each of which is a process of
     * the database.
     */
    SERVE(
            Duration.ofMinutes(2),
            Duration.ofSeconds(20),
            Compilers.QUICK,
            Map.of("quarkus.datasource.reactive.max-size", "8"),
            "-Xms32m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40"),

    /** To be fast in the end, as where it has processors of its own. */
    ENDURE(Duration.ofMinutes(2), Duration.ofSeconds(20), Compilers.ALL, Map.of()),

    /** To learn its application, which makes it slow, and to write at its end what it learned. */
    TRAIN(Duration.ofMinutes(10), Duration.ofMinutes(5), Compilers.ALL, Map.of());

    private final Duration start;
    private final Duration end;
    private final Compilers compilers;
    private final Map<String, String> settings;
    private final List<String> flags;

    Errand(Duration start, Duration end, Compilers compilers, Map<String, String> settings, String... flags) {
        this.start = start;
        this.end = end;
        this.compilers = compilers;
        this.settings = settings;
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

    public Compilers compilers() {
        return compilers;
    }

    /** What the service is told for it. */
    Map<String, String> settings() {
        return settings;
    }

    /** What its JVM is told of its heap for it. */
    List<String> flags() {
        return flags;
    }
}
