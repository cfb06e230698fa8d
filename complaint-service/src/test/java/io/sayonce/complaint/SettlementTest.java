package io.sayonce.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.hears.PromiseFulfilled;
import io.sayonce.complaint.hears.PromiseMade;
import io.sayonce.complaint.hears.PromiseRenegotiated;
import io.sayonce.complaint.hears.PromiseWithdrawn;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.personal.Personal;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.ANNA;
import static io.sayonce.complaint.Given.BEN;
import static io.sayonce.complaint.Given.CUSTOMER;
import static io.sayonce.complaint.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SettlementTest {

    private static final UUID PROMISE = Given.id(7);
    private static final ComplaintSettled SETTLED =
            new ComplaintSettled(By.CUSTOMER, Optional.empty(), Optional.empty());
    private static final ComplaintClosed CLOSED = new ComplaintClosed(ComplaintClosed.Because.SETTLED);
    private static final PromiseMade PROMISED =
            new PromiseMade(PROMISE, "delivery", NOW, Personal.of(CUSTOMER, new PromiseMade.InWords("A new gizmo.")));

    @Test
    void the_customer_says_that_it_is_settled() {
        assertEquals(
                List.of(SETTLED),
                Given.claimed().when(new SettleComplaint(By.CUSTOMER, Optional.empty(), Optional.empty())));
    }

    @Test
    void a_platform_that_relays_the_customers_act_names_the_evidence() {
        var keypress = Optional.of(new Evidence("keypress", "call-17"));

        assertEquals(
                Refusals.EVIDENCE_NEEDED,
                Given.claimed().refused(new SettleComplaint(By.PLATFORM, Optional.empty(), Optional.empty())));
        assertEquals(
                List.of(new ComplaintSettled(By.PLATFORM, keypress, Optional.empty())),
                Given.claimed().when(new SettleComplaint(By.PLATFORM, keypress, Optional.empty())));
    }

    @Test
    void what_the_customer_has_not_settled_is_not_closed() {
        assertEquals(ComplaintRefusals.NOT_SETTLED, Given.claimed().refused(new CloseComplaint(ANNA)));
    }

    @Test
    void nothing_is_closed_over_an_open_promise() {
        var settled = Given.claimed().and(PROMISED, SETTLED);

        assertEquals(ComplaintRefusals.OPEN_PROMISE, settled.refused(new CloseComplaint(ANNA)));
        assertEquals(
                List.of(CLOSED),
                settled.and(new PromiseFulfilled(PROMISE, "early")).when(new CloseComplaint(ANNA)));
    }

    @Test
    void a_promise_with_a_new_date_is_as_open_as_before_and_one_that_was_withdrawn_keeps_nothing_open() {
        var later = NOW.plusSeconds(3_600);
        var moved = Given.claimed().and(PROMISED, new PromiseRenegotiated(PROMISE, later), SETTLED);
        var withdrawn = moved.and(new PromiseWithdrawn(PROMISE));

        assertEquals(later, moved.complaint().dealings().promises().get(PROMISE).dueAt());
        assertEquals(ComplaintRefusals.OPEN_PROMISE, moved.refused(new CloseComplaint(ANNA)));
        assertEquals(List.of(CLOSED), withdrawn.when(new CloseComplaint(ANNA)));
        assertEquals(
                List.of(), new ComplaintReading().owed(withdrawn.and(CLOSED).complaint(), NOW));
    }

    @Test
    void only_the_owner_closes() {
        assertEquals(ComplaintRefusals.NOT_YOURS, Given.claimed().and(SETTLED).refused(new CloseComplaint(BEN)));
    }

    @Test
    void a_promise_made_at_the_moment_of_closing_reopens() {
        var closed = Given.claimed().and(SETTLED, CLOSED, PROMISED);
        var cause = closed.complaint().dealings().promises().get(PROMISE).fact();

        assertEquals(
                List.of(Owed.byRule(
                        cause, "reopen", new ComplaintReopened(ComplaintReopened.Because.OPEN_PROMISE, PROMISE))),
                new ComplaintReading().owed(closed.complaint(), NOW));
    }
}
