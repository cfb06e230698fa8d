package io.sayonce.resolution.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sayonce.kit.core.Fact;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Said;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.forecast.Forecaster;
import io.sayonce.resolution.forecast.PastPromise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.Timing;
import io.sayonce.resolution.standard.Deadline;
import io.sayonce.resolution.standard.Shipped;
import io.sayonce.resolution.standard.StandardApplied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.resolution.Said.declined;
import static io.sayonce.resolution.Said.promised;
import static io.sayonce.resolution.Said.promisedTo;
import static io.sayonce.resolution.Said.proposed;
import static io.sayonce.resolution.Story.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a customer may expect, and by what it is known. Received on a Monday at nine. */
class OutlookTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant FIRST_REPLY = MONDAY.plus(Duration.ofHours(4));
    private static final Instant RESOLUTION = MONDAY.plus(Duration.ofDays(7));
    private static final BusinessCalendar CALENDAR =
            Shipped.standards().applied().inForce(MONDAY).orElseThrow().calendar();
    private static final Story RECORDED = new Story(Story.begun().resolution(), MONDAY)
            .at(MONDAY)
            .told(
                    new io.sayonce.resolution.hears.ComplaintRecorded(Story.CUSTOMER, Optional.empty()),
                    new StandardApplied(
                            "default",
                            "1",
                            "default",
                            MONDAY,
                            List.of(
                                    new Deadline("first-reply", MONDAY, FIRST_REPLY),
                                    new Deadline("resolution", MONDAY, RESOLUTION))));

    @Test
    void with_enough_history_a_stage_is_usually_done_by_when_others_were() {
        var outlook = outlook(RECORDED, hours(1), took(Duration.ofHours(6)));

        var proposal = outlook.get(Stage.PROPOSAL);
        assertFalse(proposal.little());
        assertBetween(hours(6), proposal.usuallyDoneBy().orElseThrow(), hours(7));
        assertEquals(Optional.empty(), outlook.get(Stage.RECORDED).usuallyDoneBy());
    }

    @Test
    void with_little_history_the_standard_that_is_stamped_on_the_complaint_tells() {
        var outlook = outlook(RECORDED, hours(1), List.of());

        assertEquals(
                new Prospect(
                        Standing.now(Stage.PROPOSAL, MONDAY), Optional.of(FIRST_REPLY), Optional.empty(), false, true),
                outlook.get(Stage.PROPOSAL));
        assertEquals(Optional.of(RESOLUTION), outlook.get(Stage.PROMISES).usuallyDoneBy());
        assertTrue(outlook.get(Stage.PROMISES).little());
        assertEquals(Prospect.nothing(Standing.ahead(Stage.CHOICE)), outlook.get(Stage.CHOICE), "nobody knows");
        assertEquals(Prospect.nothing(Standing.ahead(Stage.SETTLED)), outlook.get(Stage.SETTLED), "nobody knows");
    }

    @Test
    void a_date_does_not_move_while_somebody_waits_and_then_it_is_late() {
        var past = took(Duration.ofHours(6));
        var first = outlook(RECORDED, hours(1), past).get(Stage.PROPOSAL);

        assertEquals(first, outlook(RECORDED, hours(5), past).get(Stage.PROPOSAL));
        var late = outlook(RECORDED, first.usuallyDoneBy().orElseThrow(), past).get(Stage.PROPOSAL);
        assertEquals(Prospect.late(Standing.now(Stage.PROPOSAL, MONDAY), false), late);
    }

    @Test
    void by_the_standard_it_is_late_as_well() {
        assertEquals(
                Prospect.late(Standing.now(Stage.PROPOSAL, MONDAY), true),
                outlook(RECORDED, FIRST_REPLY, List.of()).get(Stage.PROPOSAL));
    }

    @Test
    void a_standard_knows_nothing_of_a_second_proposal() {
        var story = RECORDED.told(proposed(id(1))).at(hours(50)).told(declined(id(1)));

        assertEquals(
                Prospect.nothing(Standing.now(Stage.PROPOSAL, hours(50))),
                outlook(story, hours(51), List.of()).get(Stage.PROPOSAL));
        assertBetween(
                hours(56),
                outlook(story, hours(51), took(Duration.ofHours(6)))
                        .get(Stage.PROPOSAL)
                        .usuallyDoneBy()
                        .orElseThrow(),
                hours(57));
    }

    @Test
    void a_customer_who_takes_time_is_never_late() {
        var story = RECORDED.told(proposed(id(1)));
        var past = took(Duration.ofHours(6));

        assertTrue(
                outlook(story, hours(1), past).get(Stage.CHOICE).usuallyDoneBy().isPresent());
        assertEquals(
                Prospect.nothing(Standing.now(Stage.CHOICE, MONDAY)),
                outlook(story, hours(1_000), past).get(Stage.CHOICE));
    }

    @Test
    void once_something_is_promised_that_date_is_shown_and_what_follows_counts_from_it() {
        var due = MONDAY.plus(Duration.ofDays(2));
        var outlook =
                outlook(RECORDED.told(promised(id(1), PromiseKind.REFUND, due)), hours(1), took(Duration.ofHours(6)));

        assertEquals(
                Prospect.promised(Standing.now(Stage.PROMISES, MONDAY), Optional.of(due), false),
                outlook.get(Stage.PROMISES));
        assertBetween(
                due.plus(Duration.ofHours(6)),
                outlook.get(Stage.SETTLED).usuallyDoneBy().orElseThrow(),
                due.plus(Duration.ofHours(7)));
    }

    @Test
    void of_several_promises_the_last_counts_and_one_that_was_broken_is_said() {
        var soon = MONDAY.plus(Duration.ofHours(2));
        var far = MONDAY.plus(Duration.ofDays(2));
        var story =
                RECORDED.told(promised(id(1), PromiseKind.CALLBACK, soon), promised(id(2), PromiseKind.REFUND, far));

        assertEquals(
                Prospect.promised(Standing.now(Stage.PROMISES, MONDAY), Optional.of(far), false),
                outlook(story, hours(1), List.of()).get(Stage.PROMISES));
        assertEquals(
                Prospect.promised(Standing.now(Stage.PROMISES, MONDAY), Optional.of(far), true),
                outlook(story.told(Said.broken(id(1), soon)), hours(3), List.of())
                        .get(Stage.PROMISES));
    }

    @Test
    void nobody_knows_when_what_hardly_ever_comes_is_done() {
        var never = IntStream.range(0, 400)
                .mapToObj(i -> past(MONDAY.minus(Duration.ofDays(200 - i / 4)), Optional.empty()));
        var past = Stream.concat(took(Duration.ofHours(6)).stream(), never).toList();

        var outlook = outlook(RECORDED.told(proposed(id(1))), hours(1), past);

        assertEquals(Prospect.nothing(Standing.now(Stage.CHOICE, MONDAY)), outlook.get(Stage.CHOICE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void no_date_ever_lies_in_the_past_or_before_that_of_an_earlier_stage(long seed) {
        var chance = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var story = story(chance);
            var now = story.now().plus(Duration.ofMinutes(chance.nextInt(20_000)));
            var past = took(Duration.ofMinutes(30 + chance.nextInt(3_000))).subList(0, chance.nextBoolean() ? 100 : 9);
            var least = now;
            for (var prospect : prospects(story, now, past)) {
                assertTrue(prospect.promisedBy().filter(at -> !at.isAfter(now)).isEmpty(), prospect::toString);
                assertTrue(
                        prospect.usuallyDoneBy().filter(at -> !at.isAfter(now)).isEmpty(), prospect::toString);
                assertFalse(prospect.usuallyDoneBy().orElse(least).isBefore(least), prospect::toString);
                assertFalse(prospect.late() && prospect.usuallyDoneBy().isPresent(), prospect::toString);
                least = prospect.usuallyDoneBy().orElse(least);
            }
        }
    }

    private static Story story(Random chance) {
        var due = MONDAY.plus(Duration.ofHours(chance.nextInt(90)));
        var facts = new ArrayList<Fact<Resolution>>(List.of(
                proposed(id(1)),
                declined(id(1)),
                proposed(id(2)),
                promised(id(4), PromiseKind.CALLBACK, due),
                Said.chosen(id(2), due),
                promisedTo(id(3), id(2), due),
                Said.fulfilled(id(3), Timing.ON_TIME, due)));
        var story = RECORDED;
        for (var fact : facts.subList(0, chance.nextInt(facts.size() + 1))) {
            story = story.at(story.now().plus(Duration.ofMinutes(chance.nextInt(600))))
                    .told(fact);
        }
        return story;
    }

    private static Map<Stage, Prospect> outlook(Story story, Instant now, List<PastPromise> past) {
        return prospects(story, now, past).stream()
                .collect(Collectors.toMap(prospect -> prospect.standing().stage(), Function.identity()));
    }

    private static List<Prospect> prospects(Story story, Instant now, List<PastPromise> past) {
        var progress = Progress.of(story.resolution()).orElseThrow();
        var outlook = new Outlook(story.resolution(), progress, now);
        return outlook.prospects(outlook.waits().stream()
                .collect(Collectors.toMap(Function.identity(), wait -> Usually.of(past, wait.since(), CALENDAR))));
    }

    /** As many as are needed and some more, one an hour of work, each as long as the others. */
    private static List<PastPromise> took(Duration each) {
        return IntStream.range(0, Forecaster.ENOUGH + 40)
                .mapToObj(i -> CALENDAR.before(MONDAY.minus(Duration.ofDays(30)), Duration.ofHours(i)))
                .map(begun -> past(begun, Optional.of(CALENDAR.after(begun, each))))
                .toList();
    }

    private static PastPromise past(Instant begun, Optional<Instant> ended) {
        return new PastPromise(begun, ended, Optional.empty(), Optional.empty());
    }

    private static Instant hours(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static void assertBetween(Instant least, Instant at, Instant most) {
        assertTrue(!at.isBefore(least) && !at.isAfter(most), () -> at + " between " + least + " and " + most);
    }
}
