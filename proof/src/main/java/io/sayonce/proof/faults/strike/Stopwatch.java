package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.load.Notebook;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.common.KafkaException;

/** Takes the time from the moment at which something killed is started again until it is of use. */
public final class Stopwatch {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Scene scene;
    private final List<Lap> laps = new ArrayList<>();

    private record Lap(Target target, long from, CompletableFuture<Optional<Long>> heard) {}

    Stopwatch(Scene scene) {
        this.scene = scene;
    }

    /** Now. */
    synchronized void start(Target target) {
        var from = System.nanoTime();
        laps.add(new Lap(target, from, Aside.supply(() -> heard(target))));
    }

    /** What has been timed since the last call. */
    public synchronized List<Recovery> stop(Notebook notebook) {
        var recoveries = laps.stream().map(lap -> recovery(lap, notebook)).toList();
        laps.clear();
        return recoveries;
    }

    private static Recovery recovery(Lap lap, Notebook notebook) {
        var write = lap.target == Target.BROKER
                ? Optional.<Long>empty()
                : notebook.firstAfter(lap.from, lap.target.service());
        return new Recovery(
                lap.target,
                write.map(at -> Duration.ofNanos(at - lap.from)),
                lap.heard.join().map(at -> Duration.ofNanos(at - lap.from)));
    }

    /** When somebody who needs it had heard what stands where the topic ended after the restart was begun, or more. */
    private Optional<Long> heard(Target target) {
        var who = target.service().map(List::of).orElseGet(() -> Arrays.asList(Service.values()));
        try (var tape = new Tape(scene.site().bootstrapServers());
                var ears = new Ears(who.stream().map(scene.site()::database).toList())) {
            var ends = tape.ends();
            var more = new Patience(LIMIT).until(() -> ears.haveHeardBeyond(ends));
            return more ? Optional.of(System.nanoTime()) : Optional.empty();
        } catch (KafkaException brokerAway) {
            return Optional.empty();
        }
    }
}
