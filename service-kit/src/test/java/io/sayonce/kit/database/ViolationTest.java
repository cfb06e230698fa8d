package io.sayonce.kit.database;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViolationTest {

    @Test
    void a_unique_constraint_is_known_by_its_name_however_deep_it_is_wrapped() {
        var failure = new IllegalStateException(twice("journal_version"));
        assertTrue(Violation.ofUnique(failure, "journal_version"));
        assertFalse(Violation.ofUnique(failure, "journal_fact_once"));
        assertTrue(Violation.isForGood(failure));
    }

    @Test
    void locks_and_lost_races_are_of_the_moment_and_data_are_for_good() {
        assertTrue(Violation.ofLock(wrapped("55P03")));
        assertTrue(Violation.isTransient(wrapped("40001")) && Violation.isTransient(wrapped("40P01")));
        assertTrue(Violation.isForGood(wrapped("22P02")) && Violation.isForGood(wrapped("42703")));
        assertFalse(Violation.isForGood(wrapped("55P03"))
                || Violation.isForGood(wrapped("40001"))
                || Violation.isForGood(wrapped("57P01"))
                || Violation.isForGood(new IllegalStateException("closed")));
    }

    private static Throwable wrapped(String state) {
        return new RuntimeException(new PgException("no", "ERROR", state, null));
    }

    private static PgException twice(String constraint) {
        return new PgException(
                "twice",
                "ERROR",
                "23505",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                constraint);
    }
}
