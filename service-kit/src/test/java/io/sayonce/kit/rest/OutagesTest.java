package io.sayonce.kit.rest;

import java.util.List;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutagesTest {

    @Test
    void what_the_database_could_not_do_now_may_be_asked_again() {
        for (var state : List.of("08006", "53300", "57P01", "55P03", "25P03")) {
            assertTrue(Outages.explain(refused(state)), state);
            assertTrue(Outages.explain(new IllegalStateException(refused(state))), state);
        }
    }

    @Test
    void what_it_will_never_do_may_not() {
        for (var state : List.of("23505", "42601", "25001", "57014")) {
            assertFalse(Outages.explain(refused(state)), state);
        }
        assertFalse(Outages.explain(new IllegalStateException("anything else")));
    }

    private static PgException refused(String state) {
        return new PgException("refused", "FATAL", state, "");
    }
}
