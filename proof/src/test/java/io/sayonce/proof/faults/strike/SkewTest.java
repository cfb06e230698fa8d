package io.sayonce.proof.faults.strike;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process of its own whose clock is made to go wrong. */
class SkewTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @Test
    void every_way_to_ask_for_the_time_is_an_hour_off() throws IOException, InterruptedException {
        var told = Skew.in(folder).by(HOUR).get("java.tool.options");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var process = new ProcessBuilder(java, told, "-cp", classes, Asks.class.getName()).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());

        var times = said.lines().map(Instant::parse).toList();
        assertEquals(3, times.size(), said);
        var now = Instant.now();
        times.forEach(time ->
                assertTrue(Duration.between(now.plus(HOUR), time).abs().compareTo(Duration.ofMinutes(5)) < 0, said));
    }

    /** Says what time it is, in three ways. */
    static final class Asks {

        private Asks() {}

        public static void main(String[] none) {
            Stream.of(Instant.now(), Clock.systemUTC().instant(), Instant.ofEpochMilli(System.currentTimeMillis()))
                    .forEach(System.out::println);
        }
    }
}
