package io.sayonce.stack.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

@Timeout(60)
class UndoTest {

    private final Undo undo = new Undo();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void the_last_thing_is_undone_first_and_each_once() {
        undo.by(() -> taken.add("first"));
        undo.by(() -> taken.add("last"));

        undo.all(failure -> fail(failure));
        undo.all(failure -> fail(failure));

        assertEquals(List.of("last", "first"), taken);
    }

    @Test
    void a_step_that_fails_is_told_and_the_others_are_taken() {
        undo.by(() -> taken.add("first"));
        undo.by(() -> {
            throw new IllegalStateException("stuck");
        });

        undo.all(failure -> taken.add(failure.getMessage()));

        assertEquals(List.of("stuck", "first"), taken);
    }

    @Test
    void whoever_ends_second_waits_for_the_first() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        undo.by(() -> {
            begun.countDown();
            await(goOn);
            taken.add("slow");
        });
        var first = Aside.run(() -> undo.all(failure -> fail(failure)));
        begun.await();
        var second = new Thread(() -> {
            undo.all(failure -> fail(failure));
            taken.add("second");
        });
        second.start();
        Patience.HOWEVER_LONG.until(() -> second.getState() == Thread.State.BLOCKED, () -> !second.isAlive());

        goOn.countDown();
        first.get();
        second.join();

        assertEquals(List.of("slow", "second"), taken);
    }

    @Test
    void what_comes_too_late_is_undone_at_once() {
        undo.all(failure -> fail(failure));

        assertThrows(Trouble.class, () -> undo.by(() -> taken.add("late")));
        assertEquals(List.of("late"), taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
