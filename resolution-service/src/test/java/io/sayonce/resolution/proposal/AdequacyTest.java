package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.By;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.grant.GrantFreed;
import io.sayonce.resolution.grant.Reservation;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.ComplaintSettled;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseWithdrawn;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.ResolutionInadequate.Because;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The first proposal is number 1, and what happens to it happens a minute after the one before. */
class AdequacyTest {

    @Test
    void all_options_declined_are_not_enough() {
        var story = begun().told(proposed(1)).at(minute(1)).told(declined(1));

        assertEquals(List.of(inadequate(Because.DECLINED, declined(1), 1)), owed(story));
    }

    @Test
    void what_is_on_the_table_may_still_be_right() {
        var story = begun().told(proposed(1), proposed(2)).at(minute(1)).told(declined(1));

        assertEquals(List.of(), owed(story));
        assertEquals(
                List.of(inadequate(Because.DECLINED, declined(2), 1, 2)),
                owed(story.at(minute(2)).told(declined(2))));
    }

    @Test
    void a_wish_is_not_the_end_of_it_until_the_third() {
        var story = begun();
        for (var number = 1; number <= 3; number++) {
            assertEquals(List.of(), owed(story));
            story = story.told(proposed(number)).at(minute(number)).told(countered(number));
        }

        assertEquals(List.of(inadequate(Because.EXHAUSTED, countered(3), 1, 2, 3)), owed(story));
    }

    @Test
    void who_declines_after_a_wish_has_had_none_of_the_options() {
        var story = begun().told(proposed(1)).at(minute(1)).told(countered(1), proposed(2));

        assertEquals(
                List.of(inadequate(Because.DECLINED, declined(2), 1, 2)),
                owed(story.at(minute(2)).told(declined(2))));
    }

    @Test
    void who_has_chosen_something_is_served() {
        var story = begun().told(proposed(1)).at(minute(1)).told(chosen(1), promised(1));

        assertEquals(List.of(), owed(story));
        assertEquals(List.of(), owed(story.told(proposed(2)).at(minute(2)).told(declined(2))));
    }

    @Test
    void what_was_chosen_and_taken_back_does_not_serve_anybody() {
        var story = begun().told(proposed(1)).at(minute(1)).told(chosen(1), promised(1));

        var takenBack = story.at(minute(2)).told(withdrawn(1, Withdrawal.By.LEAD, true));
        assertEquals(List.of(), owed(takenBack));
        assertEquals(
                List.of(inadequate(Because.DECLINED, declined(2), 2)),
                owed(takenBack.told(proposed(2)).at(minute(3)).told(declined(2))));

        var letGo = story.at(minute(2)).told(withdrawn(1, Withdrawal.By.CUSTOMER, false));
        assertEquals(List.of(), owed(letGo.told(proposed(2)).at(minute(3)).told(declined(2))));
    }

    @Test
    void it_is_said_once() {
        var told = begun().told(proposed(1))
                .at(minute(1))
                .told(declined(1), new ResolutionInadequate(Because.DECLINED, List.of(id(1))));

        assertEquals(List.of(), owed(told));
        assertEquals(List.of(), owed(told.told(proposed(2)).at(minute(2)).told(declined(2))));
    }

    @Test
    void and_once_more_after_a_reopening_of_what_was_proposed_since() {
        var reopened = begun().told(proposed(1))
                .at(minute(1))
                .told(declined(1), new ResolutionInadequate(Because.DECLINED, List.of(id(1))))
                .at(minute(2))
                .told(new ComplaintClosed(), new ComplaintReopened());

        assertEquals(List.of(), owed(reopened));
        assertEquals(
                List.of(inadequate(Because.DECLINED, declined(2), 2)),
                owed(reopened.told(proposed(2)).at(minute(3)).told(declined(2))));
    }

    @Test
    void what_was_chosen_before_a_reopening_was_not_enough_by_itself() {
        var reopened = begun().told(proposed(1))
                .at(minute(1))
                .told(chosen(1), promised(1))
                .at(minute(2))
                .told(new ComplaintClosed(), new ComplaintReopened());

        assertEquals(
                List.of(inadequate(Because.DECLINED, declined(2), 2)),
                owed(reopened.told(proposed(2)).at(minute(3)).told(declined(2))));
    }

    @Test
    void what_lapsed_when_the_complaint_was_closed_is_not_on_the_table_any_more() {
        var cost = Money.of("100.00 EUR");
        var reserved = new Reservation("front-line", ANNA.id(), LocalDate.of(2026, 11, 21), cost);
        var first = proposed(1);
        var dear = new SolutionProposed(
                id(1), first.options(), Optional.empty(), Optional.of(reserved), Optional.of(0), first.personal());
        var freed = new GrantFreed("front-line", ANNA.id(), reserved.day(), id(1), GrantFreed.Because.CLOSED, cost);
        var reopened = begun().told(dear, new ComplaintClosed(), freed)
                .at(minute(2))
                .told(new ComplaintReopened(), proposed(2))
                .at(minute(3));

        assertEquals(List.of(inadequate(Because.DECLINED, declined(2), 2)), owed(reopened.told(declined(2))));
    }

    @Test
    void in_a_closed_complaint_nothing_is_missing() {
        var closed = begun().told(proposed(1), new ComplaintClosed()).at(minute(1));

        assertEquals(List.of(), owed(closed.told(declined(1))));
        assertEquals(List.of(), owed(closed.told(declined(1)).at(minute(2)).told(new ComplaintReopened())));
    }

    @Test
    void who_says_that_it_is_settled_misses_nothing() {
        var settled = begun().told(proposed(1)).at(minute(1)).told(new ComplaintSettled(), declined(1));

        assertEquals(List.of(), owed(settled));
    }

    @Test
    void it_does_not_matter_when_a_reopening_is_heard() {
        var told = new ResolutionInadequate(Because.DECLINED, List.of(id(1)));
        var before = begun().told(proposed(1), new ComplaintClosed());

        var heardFirst =
                before.at(minute(2)).told(new ComplaintReopened()).at(minute(1)).told(declined(1), told);
        var heardLast =
                before.at(minute(1)).told(declined(1), told).at(minute(2)).told(new ComplaintReopened());

        assertEquals(heardLast.resolution(), heardFirst.resolution());
    }

    private static List<Owed<Resolution>> owed(Story story) {
        return Adequacy.owed(story.resolution());
    }

    private static Owed<Resolution> inadequate(Because because, Fact<Resolution> cause, long... proposals) {
        var ids = LongStream.of(proposals).mapToObj(Story::id).toList();
        return Owed.byRule(Story.factId(cause), "inadequate", new ResolutionInadequate(because, ids));
    }

    private static Instant minute(long number) {
        return NOON.plusSeconds(60 * number);
    }

    private static SolutionProposed proposed(long number) {
        var option = new Proposal.Option(
                "a", Remedy.REPLACEMENT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var text = List.of(new SolutionProposed.Text("a", "A new gizmo."));
        var words = said(new SolutionProposed.Words(text, Optional.empty()));
        return new SolutionProposed(
                id(number), List.of(option), Optional.empty(), Optional.empty(), Optional.of(0), words);
    }

    private static SolutionDeclined declined(long number) {
        return new SolutionDeclined(id(number), By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    private static SolutionCountered countered(long number) {
        var words = said(new SolutionCountered.Words("Two of them."));
        return new SolutionCountered(id(number), Optional.empty(), By.CUSTOMER, Optional.empty(), words);
    }

    private static SolutionChosen chosen(long number) {
        return new SolutionChosen(id(number), "a", minute(99), By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    private static PromiseMade promised(long number) {
        return new PromiseMade(
                promise(number),
                Optional.of(id(number)),
                PromiseKind.DELIVERY,
                minute(99),
                ANNA,
                Optional.empty(),
                said(new PromiseMade.Words("A new gizmo.")));
    }

    private static PromiseWithdrawn withdrawn(long number, Withdrawal.By by, boolean notKept) {
        return new PromiseWithdrawn(promise(number), by, Optional.empty(), notKept, Optional.empty());
    }

    private static UUID promise(long number) {
        return id(50 + number);
    }
}
