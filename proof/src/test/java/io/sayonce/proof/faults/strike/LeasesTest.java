package io.sayonce.proof.faults.strike;

import io.sayonce.proof.faults.strike.Leases.Shares;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeasesTest {

    @Test
    void one_has_taken_over_all_where_nobody_else_holds_any() {
        assertTrue(new Shares(64, 1).areOfOne());
        assertFalse(new Shares(64, 2).areOfOne());
        assertFalse(new Shares(40, 1).areOfOne());
    }
}
