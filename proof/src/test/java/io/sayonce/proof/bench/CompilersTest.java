package io.sayonce.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompilersTest {

    private static final String BETWEEN = "S 1 1 1 0 -1 4194304 0 0 0 0";

    @TempDir
    Path proc;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void only_threads_that_compile_count_and_only_from_the_last_time_on() throws IOException {
        tell(7, 1, "C2 CompilerThre", 1_000, 50);
        tell(7, 2, "main", 5_000, 0);
        var compilers = new Compilers(proc, () -> LongStream.of(7, 8), nanos::get);

        tell(7, 1, "C2 CompilerThre", 3_000, 90);
        tell(7, 2, "main", 9_000, 0);
        tell(8, 3, "C1 CompilerThre", 60, 0);
        nanos.set(10_000_000_000L);

        assertEquals(2.1, compilers.busy(), 0.001);
        nanos.set(11_000_000_000L);
        assertEquals(0, compilers.busy());
    }

    @Test
    void where_nobody_tells_it_is_not_a_number() {
        var compilers = new Compilers(proc.resolve("nowhere"), () -> LongStream.of(7), nanos::get);
        nanos.set(1);

        assertTrue(Double.isNaN(compilers.busy()));
    }

    private void tell(int process, int thread, String name, int user, int system) throws IOException {
        var task = Files.createDirectories(proc.resolve("%d/task/%d".formatted(process, thread)));
        Files.writeString(task.resolve("stat"), "%d (%s) %s %d %d 0 0".formatted(thread, name, BETWEEN, user, system));
    }
}
