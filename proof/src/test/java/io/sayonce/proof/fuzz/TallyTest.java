package io.sayonce.proof.fuzz;

import java.util.List;

import io.sayonce.proof.fuzz.Outcome.Hung;
import io.sayonce.proof.fuzz.Outcome.Reply;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void an_operation_that_refuses_everything_is_not_reached() {
        List.of(400, 401, 403, 404, 405, 409, 412, 422, 428, 500).forEach(this::count);
        tally.count(new Hung(), true);

        assertEquals(false, tally.reached());
    }

    @Test
    void an_operation_that_was_carried_out_is_reached() {
        count(204);

        assertTrue(tally.reached());
    }

    @Test
    void to_find_that_nothing_has_changed_is_to_carry_it_out() {
        count(304);

        assertTrue(tally.reached());
    }

    private void count(int status) {
        tally.count(new Reply(status, List.of(), new byte[0]), true);
    }
}
