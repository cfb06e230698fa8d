package io.sayonce.stack.run;

import java.util.ArrayList;
import java.util.List;

import io.sayonce.stack.Trouble;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

class UndoTest {

    private final Undo undo = new Undo();
    private final List<String> taken = new ArrayList<>();

    @Test
    void the_last_thing_is_undone_first_and_each_once() {
        undo.by(() -> taken.add("first"));
        undo.by(() -> taken.add("last"));

        undo.run(failure -> fail(failure));
        undo.run(failure -> fail(failure));

        assertEquals(List.of("last", "first"), taken);
    }

    @Test
    void a_step_that_fails_is_told_and_the_others_are_taken() {
        undo.by(() -> taken.add("first"));
        undo.by(() -> {
            throw new IllegalStateException("stuck");
        });

        undo.run(failure -> taken.add(failure.getMessage()));

        assertEquals(List.of("stuck", "first"), taken);
    }

    @Test
    void what_comes_too_late_is_undone_at_once() {
        undo.run(failure -> fail(failure));

        assertThrows(Trouble.class, () -> undo.by(() -> taken.add("late")));
        assertEquals(List.of("late"), taken);
    }
}
