package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.rest.Answers;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.ResolutionReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A replica whose own clock is an hour off does no harm: the database's clock decides, alone. */
abstract class ReplicaClockTest {

    private static final Evidence RECEIPT = new Evidence("delivery-receipt", "PX-1");

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    @Inject
    Transactions transactions;

    private final Complaints complaints = new Complaints();
    private final UUID complaint = complaints.recorded();

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_clocks_are_an_hour_apart_indeed() {
        var apart = Duration.between(now(), Instant.now()).abs();

        assertTrue(apart.compareTo(Duration.ofMinutes(59)) > 0, "apart " + apart);
    }

    @Test
    void a_promise_is_broken_when_the_database_says_so_and_not_before() {
        var due = promised(Duration.ofSeconds(3));
        assertTrue(promise().isOpen());

        await().atMost(Duration.ofSeconds(30)).until(() -> promise().state() == PromiseState.BROKEN);

        var at = promise().brokenAt().orElseThrow();
        assertFalse(at.isBefore(due), at + " is not before " + due);
    }

    @Test
    void a_fulfilment_is_timed_by_the_database() {
        promised(Duration.ofMinutes(30));
        fulfil();
        assertEquals(Timing.ON_TIME, promise().fulfilment().orElseThrow().timing());
    }

    @Test
    void a_day_ahead_is_a_day_ahead_by_the_database() {
        promised(Duration.ofMinutes(24 * 60 - 30));
        fulfil();
        assertEquals(Timing.ON_TIME, promise().fulfilment().orElseThrow().timing());
    }

    private void fulfil() {
        change(new FulfilPromise(promise().id(), RECEIPT, false));
    }

    private Instant promised(Duration ahead) {
        await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> look().state().refusal().isEmpty());
        var due = now().plus(ahead);
        change(new MakePromise(
                PromiseKind.CALLBACK, due, Optional.empty(), "I call you back.", Optional.empty(), Optional.empty()));
        return due;
    }

    private void change(Command<Resolution> command) {
        await(journals.of(reading)
                .change(new Change<>(
                        complaint, command, "agent:test", Optional.empty(), done -> Answers.tell(Map.of()))));
    }

    private Promise promise() {
        return look().state().promises().values().iterator().next();
    }

    /** The database's clock, asked directly. */
    private Instant now() {
        return await(transactions.one(statements -> statements.row("select clock_timestamp()")))
                .getOffsetDateTime(0)
                .toInstant();
    }

    private Done<Resolution> look() {
        return await(journals.of(reading).look(complaint, done -> done));
    }
}
