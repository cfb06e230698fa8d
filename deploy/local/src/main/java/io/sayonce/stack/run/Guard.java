package io.sayonce.stack.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;

/** Stands beside one part: sees it end, says so, and starts it again, ever more slowly while that does not help. */
final class Guard {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALED = Duration.ofMinutes(1);

    private final Part part;
    private final Voice voice;
    private final CountDownLatch relieved = new CountDownLatch(1);

    Guard(Part part, Voice voice) {
        this.part = part;
        this.voice = voice;
    }

    /** Starts the part, unless the guard has been relieved meanwhile. */
    synchronized void start() {
        if (!isRelieved(Duration.ZERO)) {
            part.start();
        }
    }

    void watch() {
        var thread = new Thread(this::stand, "guard of " + part.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches no more, and stops the part; twice, since one that is just starting gives up when it is stopped. */
    void stop() {
        relieved.countDown();
        part.stop();
        synchronized (this) {
            part.stop();
        }
    }

    private void stand() {
        var pause = FIRST_PAUSE;
        var since = Instant.now();
        while (!isRelieved(LOOK)) {
            if (part.process().filter(Life::of).isPresent()) {
                continue;
            }
            pause = since.plus(HEALED).isBefore(Instant.now()) ? FIRST_PAUSE : pause;
            voice.report("%s has ended unexpectedly. It is started again in %d s; its log: %s"
                    .formatted(part.name(), pause.toSeconds(), part.log()));
            if (isRelieved(pause)) {
                return;
            }
            startAgain();
            since = Instant.now();
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private void startAgain() {
        try {
            start();
            if (part.answers()) {
                voice.report(part.name() + " is up again.");
            }
        } catch (Trouble trouble) {
            voice.report(trouble.getMessage());
        }
    }

    private boolean isRelieved(Duration patience) {
        try {
            return relieved.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
