package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.rule.JudgementExercised;
import io.sayonce.resolution.rule.RuleRefusals;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is promised is what we would keep, unless somebody knows better. */
class FeasibleDateTest {

    private static final UUID PROMISE = id(9);
    private static final Instant FORECAST = NOON.plus(Duration.ofDays(3));
    private static final Instant SOONER = FORECAST.minusSeconds(1);
    private static final Earliest BY_RECORD = new Earliest(FORECAST, Duration.ofHours(30), false);
    private static final Earliest BY_STANDARD = new Earliest(FORECAST, Duration.ofHours(30), true);
    private static final Judgement ON_THE_SHELF = new Judgement("date-is-feasible", "The part lies on the shelf.");

    @Test
    void a_date_that_we_would_not_keep_is_refused_with_the_earliest_that_we_would() {
        begun().refuses(
                        make(SOONER, Optional.of(BY_RECORD), Optional.empty()),
                        refusal(
                                        "/dueAt",
                                        "Going by how long such promises really took, we would not keep that date."
                                                + " Promise the earliest one or a later one, or say in a judgement on"
                                                + " date-is-feasible why it will be kept.")
                                .with("rule", "date-is-feasible"));
    }

    @Test
    void with_little_history_the_refusal_says_so() {
        begun().refuses(
                        make(SOONER, Optional.of(BY_STANDARD), Optional.empty()),
                        refusal(
                                        "/dueAt",
                                        "There is little history of such promises, and that date is earlier than what the"
                                                + " standard calls usual. Promise the earliest one or a later one, or say"
                                                + " in a judgement on date-is-feasible why it will be kept.")
                                .with("rule", "date-is-feasible"));
    }

    @Test
    void the_earliest_date_and_every_later_one_is_promised_and_any_where_nobody_knows() {
        for (var command : List.of(
                make(FORECAST, Optional.of(BY_RECORD), Optional.empty()),
                make(FORECAST.plusSeconds(1), Optional.of(BY_STANDARD), Optional.empty()),
                make(SOONER, Optional.empty(), Optional.empty()))) {
            assertEquals(List.of(made(command.dueAt())), begun().decides(command));
        }
    }

    @Test
    void whoever_knows_better_says_why_and_that_is_told_along_with_the_promise() {
        var judged = new JudgementExercised(
                "date-is-feasible", id(101), said(new JudgementExercised.Words("The part lies on the shelf.")));

        for (var date : List.of(SOONER, FORECAST)) {
            assertEquals(
                    List.of(made(date), judged),
                    begun().decides(make(date, Optional.of(BY_RECORD), Optional.of(ON_THE_SHELF))));
        }
    }

    @Test
    void no_judgement_overrides_a_hard_rule() {
        var judgement = new Judgement("only-the-customer-decides", "I know the customer well.");

        begun().refuses(make(FORECAST, Optional.of(BY_RECORD), Optional.of(judgement)), RuleRefusals.RULE_IS_HARD);
    }

    @Test
    void the_customer_moves_a_promise_to_any_date_that_we_would_keep_and_to_any_later_one() {
        var early = open(NOON.plus(Duration.ofDays(2)));
        var late = open(NOON.plus(Duration.ofDays(9)));

        assertEquals(FORECAST, moved(late, FORECAST, BY_RECORD));
        assertEquals(SOONER, moved(early, SOONER, BY_RECORD));
        assertEquals(NOON.plus(Duration.ofDays(10)), moved(late, NOON.plus(Duration.ofDays(10)), BY_RECORD));
    }

    @Test
    void an_earlier_date_that_we_would_not_keep_is_refused_with_the_earliest_that_can_be_had() {
        var record = "Going by how long such promises really took, we would not keep that date."
                + " Choose the earliest one or a later one.";
        var stands = NOON.plus(Duration.ofDays(2));

        open(NOON.plus(Duration.ofDays(9))).refuses(move(SOONER, BY_RECORD), refusal("/wantedBy", record));
        open(stands).refuses(move(stands.minusSeconds(1), BY_RECORD), refusal("/wantedBy", record, stands));
    }

    private static Instant moved(Story story, Instant wanted, Earliest earliest) {
        return ((PromiseRenegotiated) story.decides(move(wanted, earliest)).get(0)).dueAt();
    }

    private static RenegotiatePromise move(Instant wanted, Earliest earliest) {
        var customers = new CustomersAct(By.CUSTOMER, Optional.empty());
        return new RenegotiatePromise(PROMISE, wanted, customers, Optional.empty(), Optional.of(earliest));
    }

    private static MakePromise make(Instant dueAt, Optional<Earliest> earliest, Optional<Judgement> judgement) {
        return new MakePromise(PromiseKind.REPAIR, dueAt, Optional.empty(), "We repair it.", earliest, judgement);
    }

    private static Story open(Instant dueAt) {
        return begun().told(made(PROMISE, dueAt));
    }

    private static PromiseMade made(Instant dueAt) {
        return made(id(101), dueAt);
    }

    private static PromiseMade made(UUID promise, Instant dueAt) {
        return new PromiseMade(
                promise,
                Optional.empty(),
                PromiseKind.REPAIR,
                dueAt,
                ANNA,
                Optional.empty(),
                said(new PromiseMade.Words("We repair it.")));
    }

    private static Refusal refusal(String pointer, String detail) {
        return refusal(pointer, detail, FORECAST);
    }

    private static Refusal refusal(String pointer, String detail, Instant earliest) {
        return Refusal.of("date-not-feasible", 422, detail)
                .at(pointer, "must not lie before " + earliest)
                .with("earliest", earliest.toString());
    }
}
