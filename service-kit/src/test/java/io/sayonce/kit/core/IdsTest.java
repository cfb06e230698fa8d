package io.sayonce.kit.core;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class IdsTest {

    private static final UUID CAUSE = UUID.fromString("01a20030-7bfa-7689-a3b0-392287f79544");

    @Test
    void what_follows_by_a_rule_has_the_same_id_everywhere_and_for_ever() {
        assertEquals(UUID.fromString("01a20030-7bfa-7ab4-9f18-ca963e533aaa"), Ids.derived(CAUSE, "label"));
        assertNotEquals(Ids.derived(CAUSE, "label"), Ids.derived(CAUSE, "overdue"));
        assertNotEquals(Ids.derived(CAUSE, "label"), Ids.derived(Ids.next(), "label"));
    }

    @Test
    void ids_are_version_7_and_bear_their_cause_s_time() {
        for (var id : new UUID[] {Ids.next(), Ids.derived(CAUSE, "label")}) {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
        }
        assertEquals(
                CAUSE.getMostSignificantBits() >>> 16,
                Ids.derived(CAUSE, "label").getMostSignificantBits() >>> 16);
    }
}
