package io.sayonce.stack.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class GuardTest {

    @Test
    void a_part_runs_until_its_guard_is_relieved_and_never_again() {
        var part = new Made(new CountDownLatch(0));
        var guard = new Guard(part);

        guard.start();
        assertTrue(part.runs);
        guard.stop();
        assertFalse(part.runs);
        guard.start();
        guard.startAs(part);

        assertFalse(part.runs);
    }

    @Test
    void a_part_that_is_just_being_started_does_not_outlive_its_guard() throws Exception {
        var part = new Made(new CountDownLatch(3));
        var guard = new Guard(part);
        var starting = Aside.run(guard::start);
        part.starts.await();

        guard.stop();
        starting.get();

        assertFalse(part.runs);
    }

    /** Is through with its start when somebody has tried to stop it so many times, and runs then. */
    private static final class Made implements Part {

        private final CountDownLatch starts = new CountDownLatch(1);
        private final CountDownLatch tried;
        private volatile boolean runs;

        Made(CountDownLatch tried) {
            this.tried = tried;
        }

        @Override
        public void start() {
            starts.countDown();
            try {
                tried.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            runs = true;
        }

        @Override
        public void stop() {
            runs = false;
            tried.countDown();
        }

        @Override
        public String name() {
            return "a part";
        }

        @Override
        public Path log() {
            return Path.of("log");
        }

        @Override
        public Optional<ProcessHandle> process() {
            return starts.getCount() > 0 ? Optional.empty() : Optional.of(ProcessHandle.current());
        }

        @Override
        public boolean answers() {
            return runs;
        }
    }
}
