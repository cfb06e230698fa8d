package io.sayonce.stack.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;

/**
 * Stands beside one part until relieved; from then on the part is not started any more. One that watches sees it end,
 * says so, and starts it again, ever more slowly while that does not help.
 */
public final class Guard {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALED = Duration.ofMinutes(1);

    private final Part part;
    private final ReentrantLock starting = new ReentrantLock();
    private final CountDownLatch relieved = new CountDownLatch(1);

    public Guard(Part part) {
        this.part = part;
    }

    /** Starts the part, unless the guard has been relieved meanwhile. */
    public void start() {
        startAs(part);
    }

    /** The same, where the part is told other things than usually. */
    public void startAs(Part otherwise) {
        starting.lock();
        try {
            if (relieved.getCount() > 0) {
                otherwise.start();
            }
        } finally {
            starting.unlock();
        }
    }

    void watch(Voice voice) {
        var thread = new Thread(() -> stand(voice), "guard of " + part.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches no more, and stops the part; one that is just being started gives up when it is stopped. */
    public void stop() {
        relieved.countDown();
        Patience.HOWEVER_LONG.until(() -> {
            part.process().ifPresent(running -> part.stop());
            return !starting.isLocked();
        });
        part.stop();
    }

    private void stand(Voice voice) {
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
            startAgain(voice);
            since = Instant.now();
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private void startAgain(Voice voice) {
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
