package io.sayonce.proof.faults.strike;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class InsistenceTest {

    @Test
    void a_database_that_comes_back_is_waited_for() {
        var attempts = new AtomicInteger();

        var made = Insistence.on("It could not be done", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new SQLException("not now");
            }
            return "done";
        });

        assertEquals("done", made);
        assertEquals(3, attempts.get());
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_not_tried_again() {
        var attempts = new AtomicInteger();

        assertThrows(
                IllegalStateException.class,
                () -> Insistence.on("It could not be done", () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("never");
                }));

        assertEquals(1, attempts.get());
    }
}
