package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.hears.ComplaintClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What anybody can want of a promise, and what comes of it wherever the promise stands. */
class PromiseTransitionTest {

    private static final UUID PROMISE = id(9);
    private static final Instant DUE = NOON.plus(Duration.ofDays(3));
    private static final Instant LATER = DUE.plus(Duration.ofDays(7));
    private static final Instant NEVER = DUE.plus(Duration.ofDays(800));
    private static final Evidence CLICK = new Evidence("chat-button", "chat-5e1d07");
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());

    private static final PromiseMade MADE = new PromiseMade(
            PROMISE,
            Optional.empty(),
            PromiseKind.CALLBACK,
            DUE,
            ANNA,
            Optional.empty(),
            said(new PromiseMade.Words("I call you back.")));
    private static final PromiseRenegotiated MOVED = moved(LATER, By.CUSTOMER, Optional.empty(), Optional.empty());
    private static final PromiseBroken BROKEN = new PromiseBroken(PROMISE, DUE);

    /** Where a promise can stand, and what can be wanted of it there. */
    enum Standing {
        OPEN(begun().told(MADE)),
        REMINDED(OPEN.story.told(new PromiseDueSoon(PROMISE, DUE, ANNA))),
        CLOSED_OVER(OPEN.story.told(new ComplaintClosed())),
        MOVED_TO_LATER(OPEN.story.told(MOVED).at(DUE.plusSeconds(60))),
        BROKEN_AT_DUE(OPEN.story.at(DUE).told(BROKEN).at(DUE.plusSeconds(60))),
        KEPT(OPEN.story.told(new PromiseFulfilled(PROMISE, Timing.EARLY, NOON, CLICK, false))),
        KEPT_LATE(BROKEN_AT_DUE.story.told(new PromiseFulfilled(PROMISE, Timing.LATE, DUE, CLICK, false))),
        LET_GO(OPEN.story.told(withdrawn(Withdrawal.By.CUSTOMER, Optional.empty(), false, Optional.empty()))),
        TAKEN_BACK(OPEN.story.told(withdrawn(Withdrawal.By.LEAD, Optional.empty(), true, Optional.of("Sold out.")))),
        BROKEN_AND_LET_GO(
                BROKEN_AT_DUE.story.told(withdrawn(Withdrawal.By.CUSTOMER, Optional.empty(), true, Optional.empty())));

        private final Story story;

        Standing(Story story) {
            this.story = story;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            standing          | state     | kept              | wanted later      | let go            | taken back
            OPEN              | OPEN      | EARLY             | 2026-12-01        | counts not at all | counts as not kept
            REMINDED          | OPEN      | EARLY             | 2026-12-01        | counts not at all | counts as not kept
            CLOSED_OVER       | OPEN      | EARLY             | 2026-12-01        | counts not at all | counts as not kept
            MOVED_TO_LATER    | OPEN      | EARLY             | invalid-value     | counts not at all | counts as not kept
            BROKEN_AT_DUE     | BROKEN    | LATE              | already-broken    | counts as not kept | counts as not kept
            KEPT              | FULFILLED | already-fulfilled | already-fulfilled | already-fulfilled | already-fulfilled
            KEPT_LATE         | FULFILLED | already-fulfilled | already-fulfilled | already-fulfilled | already-fulfilled
            LET_GO            | WITHDRAWN | already-withdrawn | already-withdrawn | already-withdrawn | already-withdrawn
            TAKEN_BACK        | WITHDRAWN | already-withdrawn | already-withdrawn | already-withdrawn | already-withdrawn
            BROKEN_AND_LET_GO | WITHDRAWN | already-withdrawn | already-withdrawn | already-withdrawn | already-withdrawn
            """)
    void what_can_be_done_depends_on_where_the_promise_stands(
            Standing standing, PromiseState state, String kept, String later, String letGo, String takenBack) {
        var story = standing.story;

        assertEquals(state, story.resolution().promise(PROMISE).orElseThrow().state());
        assertEquals(kept, outcome(story, new FulfilPromise(PROMISE, CLICK, false)));
        assertEquals(
                later,
                outcome(story, new RenegotiatePromise(PROMISE, LATER, IN_PERSON, Optional.empty(), Optional.empty())));
        assertEquals(letGo, outcome(story, withdraw(Withdrawal.By.CUSTOMER, Optional.empty(), Optional.empty())));
        assertEquals(takenBack, outcome(story, withdraw(Withdrawal.By.LEAD, Optional.empty(), Optional.of("Why."))));
    }

    @ParameterizedTest
    @CsvSource({"KEPT", "KEPT_LATE", "LET_GO", "TAKEN_BACK", "BROKEN_AND_LET_GO", "BROKEN_AT_DUE"})
    void the_clock_has_nothing_more_to_say_about_what_is_over(Standing standing) {
        var resolution = standing.story.resolution();

        assertEquals(Optional.empty(), PromiseClock.nextDue(resolution));
        assertEquals(List.of(), PromiseClock.owed(resolution, NEVER));
    }

    @Test
    void what_was_never_promised_is_not_found() {
        for (var command : List.of(
                new FulfilPromise(id(10), CLICK, false),
                new RenegotiatePromise(id(10), LATER, IN_PERSON, Optional.empty(), Optional.empty()),
                new WithdrawPromise(id(10), Withdrawal.By.CUSTOMER, Optional.empty(), Optional.empty()))) {
            Standing.OPEN.story.refuses(command, PromiseRefusals.NOT_FOUND);
        }
    }

    @Test
    void another_date_is_told_with_the_old_one_and_with_what_the_customer_said() {
        var click = new CustomersAct(By.PLATFORM, Optional.of(CLICK));
        var command = new RenegotiatePromise(PROMISE, LATER, click, Optional.of("I am away."), Optional.empty());

        var facts = Standing.OPEN.story.decides(command);

        var moved = moved(LATER, By.PLATFORM, Optional.of(CLICK), Optional.of("I am away."));
        assertEquals(List.of(moved), facts);
    }

    @Test
    void every_date_that_was_given_up_stays_on_record_in_its_order() {
        var sooner = moved(DUE.minusSeconds(60), By.CUSTOMER, Optional.empty(), Optional.of("Sooner."));
        var story = Standing.OPEN.story.told(MOVED, sooner);

        var promise = story.resolution().promise(PROMISE).orElseThrow();

        assertEquals(DUE.minusSeconds(60), promise.dueAt());
        assertEquals(
                List.of(
                        new Renegotiation(DUE, IN_PERSON, NOON, Optional.empty()),
                        new Renegotiation(DUE, IN_PERSON, NOON, sooner.personal())),
                promise.renegotiations());
    }

    @Test
    void a_platform_shows_the_customers_act_and_a_lead_says_why() {
        var open = Standing.OPEN.story;
        var unshown = new CustomersAct(By.PLATFORM, Optional.empty());

        open.refuses(
                new RenegotiatePromise(PROMISE, LATER, unshown, Optional.empty(), Optional.empty()),
                Refusals.EVIDENCE_NEEDED);
        open.refuses(withdraw(Withdrawal.By.PLATFORM, Optional.empty(), Optional.of("Why.")), Refusals.EVIDENCE_NEEDED);
        open.refuses(
                withdraw(Withdrawal.By.LEAD, Optional.of(CLICK), Optional.empty()),
                Refusals.invalidValue("/reason", "is needed from a lead who takes a promise back"));
    }

    @Test
    void a_withdrawal_is_told_with_whose_it_is_and_why() {
        assertEquals(
                List.of(withdrawn(Withdrawal.By.PLATFORM, Optional.of(CLICK), false, Optional.of("No need."))),
                Standing.OPEN.story.decides(
                        withdraw(Withdrawal.By.PLATFORM, Optional.of(CLICK), Optional.of("No need."))));
    }

    @Test
    void another_date_lies_in_the_future_within_two_years() {
        var refusal = Refusals.invalidValue("/wantedBy", "must lie in the future, within two years");

        for (var wanted : List.of(NOON, NEVER)) {
            Standing.OPEN.story.refuses(
                    new RenegotiatePromise(PROMISE, wanted, IN_PERSON, Optional.empty(), Optional.empty()), refusal);
        }
    }

    @Test
    void a_fulfilment_is_measured_against_the_date_that_counts_by_then() {
        var moved = Standing.OPEN.story.told(MOVED);

        assertEquals("EARLY", outcome(moved.at(DUE), new FulfilPromise(PROMISE, CLICK, false)));
        assertEquals("ON_TIME", outcome(moved.at(LATER.minusSeconds(1)), new FulfilPromise(PROMISE, CLICK, false)));
        assertEquals("LATE", outcome(moved.at(LATER), new FulfilPromise(PROMISE, CLICK, false)));
    }

    private static String outcome(Story story, Command<Resolution> command) {
        var decision = command.decide(story.resolution(), new Moment(story.now(), () -> id(100)));
        if (decision instanceof Decision.No<Resolution> no) {
            return no.refusal().type();
        }
        var fact = story.decides(command).get(0);
        if (fact instanceof PromiseFulfilled kept) {
            return kept.timing().name();
        }
        if (fact instanceof PromiseRenegotiated moved) {
            return moved.dueAt().toString().substring(0, 10);
        }
        return ((PromiseWithdrawn) fact).notKept() ? "counts as not kept" : "counts not at all";
    }

    private static WithdrawPromise withdraw(Withdrawal.By by, Optional<Evidence> evidence, Optional<String> reason) {
        return new WithdrawPromise(PROMISE, by, evidence, reason);
    }

    private static PromiseWithdrawn withdrawn(
            Withdrawal.By by, Optional<Evidence> evidence, boolean notKept, Optional<String> reason) {
        return new PromiseWithdrawn(
                PROMISE, by, evidence, notKept, reason.map(why -> said(new PromiseWithdrawn.Words(why))));
    }

    private static PromiseRenegotiated moved(
            Instant dueAt, By by, Optional<Evidence> evidence, Optional<String> words) {
        return new PromiseRenegotiated(
                PROMISE, dueAt, DUE, by, evidence, words.map(said -> said(new PromiseRenegotiated.Words(said))));
    }
}
