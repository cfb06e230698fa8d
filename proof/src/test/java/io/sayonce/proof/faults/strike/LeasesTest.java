package io.sayonce.proof.faults.strike;

import io.sayonce.proof.faults.strike.Leases.Shares;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeasesTest {

    @Test
    void all_is_taken_over_where_nobody_else_holds_any() {
        assertTrue(new Shares(64, 1).areOf(1));
        assertFalse(new Shares(64, 2).areOf(1));
        assertFalse(new Shares(40, 1).areOf(1));
    }

    @Test
    void several_may_have_taken_over_and_not_all_of_them_have_to() {
        assertTrue(new Shares(64, 3).areOf(3));
        assertTrue(new Shares(64, 2).areOf(3));
        assertFalse(new Shares(64, 4).areOf(3));
    }
}
