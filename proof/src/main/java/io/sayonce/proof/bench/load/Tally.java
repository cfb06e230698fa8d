package io.sayonce.proof.bench.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.sayonce.stack.process.Patience;
import org.HdrHistogram.ConcurrentHistogram;

/** Counts work that is under way at a rate; of more than a second's worth nothing more is begun, since it is lost anyway. */
final class Tally {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int DIGITS = 3;

    private final double perSecond;
    private final long start = System.nanoTime();
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final AtomicLong last = new AtomicLong(start);
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
    private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

    Tally(double perSecond) {
        this.perSecond = perSecond;
    }

    /** @param due when it should begin, as {@link System#nanoTime} */
    void begin(long due, Work work) {
        if (underWay.incrementAndGet() > Math.max(100, perSecond)) {
            underWay.decrementAndGet();
            missed.incrementAndGet();
            return;
        }
        work.begin().onComplete(ended -> {
            var now = System.nanoTime();
            if (ended.succeeded()) {
                micros.recordValue(Math.max(0, now - due) / 1_000);
                done.incrementAndGet();
            } else {
                trouble.compareAndSet(null, ended.cause());
                missed.incrementAndGet();
            }
            last.accumulateAndGet(now, Math::max);
            underWay.decrementAndGet();
        });
    }

    /** Waits for what is under way; what does not end then is missed. */
    Load end(Duration length, long begun) {
        new Patience(PATIENCE).until(() -> done.get() + missed.get() >= begun);
        var took = Duration.ofNanos(Math.max(length.toNanos(), last.get() - start));
        return new Load(
                perSecond, done.get(), begun - done.get(), took, micros.copy(), Optional.ofNullable(trouble.get()));
    }
}
