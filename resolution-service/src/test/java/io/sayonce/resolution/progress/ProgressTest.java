package io.sayonce.resolution.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sayonce.kit.core.Fact;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.ComplaintSettled;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.Timing;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Said.broken;
import static io.sayonce.resolution.Said.chosen;
import static io.sayonce.resolution.Said.countered;
import static io.sayonce.resolution.Said.declined;
import static io.sayonce.resolution.Said.fulfilled;
import static io.sayonce.resolution.Said.letGo;
import static io.sayonce.resolution.Said.promised;
import static io.sayonce.resolution.Said.promisedTo;
import static io.sayonce.resolution.Said.proposed;
import static io.sayonce.resolution.Said.takenBack;
import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where a complaint stands: each fact is told an hour after the one before, the first at noon. */
class ProgressTest {

    private static final Instant DUE = NOON.plus(Duration.ofDays(3));

    @Test
    void a_complaint_begins_with_a_proposal_that_we_owe() {
        assertEquals("done 0, now 0, ahead, ahead, ahead", progress());
    }

    @Test
    void a_complaint_goes_stage_by_stage_to_the_customers_word() {
        assertEquals("done 0, done 1, now 1, ahead, ahead", progress(proposed(id(1))));
        assertEquals(
                "done 0, done 1, done 2, now 3, ahead",
                progress(proposed(id(1)), chosen(id(1), DUE), promisedTo(id(2), id(1), DUE)));
        assertEquals(
                "done 0, done 1, done 2, done 4, now 4",
                progress(
                        proposed(id(1)),
                        chosen(id(1), DUE),
                        promisedTo(id(2), id(1), DUE),
                        fulfilled(id(2), Timing.ON_TIME, hour(4))));
        assertEquals(
                "done 0, done 1, done 2, done 4, done 5",
                progress(
                        proposed(id(1)),
                        chosen(id(1), DUE),
                        promisedTo(id(2), id(1), DUE),
                        fulfilled(id(2), Timing.ON_TIME, hour(4)),
                        new ComplaintSettled()));
    }

    @Test
    void whoever_wants_none_of_it_or_something_else_is_owed_another_proposal() {
        assertEquals("done 0, now 2, ahead, ahead, ahead", progress(proposed(id(1)), countered(id(1))));
        assertEquals("done 0, now 2, ahead, ahead, ahead", progress(proposed(id(1)), declined(id(1))));
        assertEquals(
                "done 0, done 1, now 3, ahead, ahead", progress(proposed(id(1)), declined(id(1)), proposed(id(2))));
        assertEquals(
                "done 0, done 1, now 2, ahead, ahead",
                progress(proposed(id(1)), proposed(id(2)), declined(id(1))),
                "the other one is still on the table");
    }

    @Test
    void a_call_that_is_promised_puts_nothing_right() {
        assertEquals("done 0, now 0, ahead, now 1, ahead", progress(promised(id(1), PromiseKind.CALLBACK, DUE)));
        assertEquals(
                "done 0, now 0, ahead, ahead, ahead",
                progress(promised(id(1), PromiseKind.CALLBACK, DUE), fulfilled(id(1), Timing.ON_TIME, hour(2))));
    }

    @Test
    void what_is_promised_outright_needs_neither_proposal_nor_choice() {
        assertEquals(
                "done 0, not-needed, not-needed, now 1, ahead", progress(promised(id(1), PromiseKind.DELIVERY, DUE)));
        assertEquals(
                "done 0, not-needed, not-needed, done 2, now 2",
                progress(promised(id(1), PromiseKind.REFUND, DUE), fulfilled(id(1), Timing.EARLY, hour(2))));
    }

    @Test
    void a_broken_promise_is_still_owed_until_it_is_kept() {
        assertEquals(
                "done 0, not-needed, not-needed, now 1, ahead",
                progress(promised(id(1), PromiseKind.REPAIR, DUE), broken(id(1), DUE)));
        assertEquals(
                "done 0, not-needed, not-needed, done 3, now 3",
                progress(
                        promised(id(1), PromiseKind.REPAIR, DUE),
                        broken(id(1), DUE),
                        fulfilled(id(1), Timing.LATE, hour(3))));
    }

    @Test
    void what_a_lead_takes_back_has_to_be_proposed_anew() {
        assertEquals(
                "done 0, now 4, ahead, ahead, ahead",
                progress(proposed(id(1)), chosen(id(1), DUE), promisedTo(id(2), id(1), DUE), takenBack(id(2))));
    }

    @Test
    void what_the_customer_lets_go_is_nothing_to_wait_for() {
        assertEquals(
                "done 0, done 1, done 2, not-needed, now 4",
                progress(proposed(id(1)), chosen(id(1), DUE), promisedTo(id(2), id(1), DUE), letGo(id(2))));
    }

    @Test
    void what_is_settled_needs_nothing_else() {
        assertEquals("done 0, not-needed, not-needed, not-needed, done 1", progress(new ComplaintSettled()));
        assertEquals(
                "done 0, done 1, not-needed, not-needed, done 2", progress(proposed(id(1)), new ComplaintSettled()));
    }

    @Test
    void what_is_reopened_is_not_settled() {
        assertEquals(
                "done 0, not-needed, not-needed, now 2, ahead",
                progress(new ComplaintSettled(), promised(id(1), PromiseKind.REFUND, DUE), new ComplaintReopened()));
    }

    @Test
    void nothing_is_said_before_the_complaint_was_heard_of() {
        assertEquals(Optional.empty(), Progress.of(Resolution.blank(COMPLAINT)));
    }

    @SafeVarargs
    private static String progress(Fact<Resolution>... facts) {
        var story = Story.begun();
        for (var i = 0; i < facts.length; i++) {
            story = story.at(hour(i + 1)).told(facts[i]);
        }
        return Progress.of(story.resolution()).orElseThrow().standings().stream()
                .map(ProgressTest::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(Standing standing) {
        var state = standing.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return state
                + standing.at()
                        .map(at -> " " + Duration.between(NOON, at).toHours())
                        .orElse("");
    }

    private static Instant hour(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
