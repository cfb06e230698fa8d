package io.sayonce.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.sayonce.stack.run.Parts;

/**
 * The compilers of the virtual machines at work, this one among them. They go on for minutes after their code is warm
 * enough to be quick, on the processors on which it is measured. Linux tells of each thread what it computes.
 */
final class Compilers {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path proc;
    private final Supplier<LongStream> processes;
    private final LongSupplier nanos;
    private long ticks;
    private long asked;

    Compilers(Path proc, Supplier<LongStream> processes, LongSupplier nanos) {
        this.proc = proc;
        this.processes = processes;
        this.nanos = nanos;
        this.ticks = ticks();
        this.asked = nanos.getAsLong();
    }

    static Compilers of(Parts parts) {
        return new Compilers(
                PROC,
                () -> Stream.concat(Stream.of(ProcessHandle.current()), Families.all(parts))
                        .mapToLong(ProcessHandle::pid),
                System::nanoTime);
    }

    /** How many processors they kept busy since this was asked last; not a number where it is not told. */
    double busy() {
        if (!Files.isDirectory(proc)) {
            return Double.NaN;
        }
        var before = ticks;
        var since = asked;
        ticks = ticks();
        asked = nanos.getAsLong();
        return (ticks - before) / TICKS_PER_SECOND / ((asked - since) / NANOS_PER_SECOND);
    }

    private long ticks() {
        return processes
                .get()
                .mapToObj(this::threads)
                .flatMapToLong(threads -> threads.mapToLong(Compilers::ticks))
                .sum();
    }

    private Stream<Path> threads(long process) {
        try (var threads = Files.list(proc.resolve(process + "/task"))) {
            return threads.toList().stream();
        } catch (IOException | UncheckedIOException gone) {
            return Stream.empty();
        }
    }

    /** User and system time of a thread that compiles, as proc(5) has them behind its name. */
    private static long ticks(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            var rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return name.matches("C[12] Compiler.*") ? Long.parseLong(rest[11]) + Long.parseLong(rest[12]) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
