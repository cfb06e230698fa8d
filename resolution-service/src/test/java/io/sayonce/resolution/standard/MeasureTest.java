package io.sayonce.resolution.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.Calendars;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.OwnerAssigned;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A standard is stamped once, and what was promised thereby stays. */
class MeasureTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Version SLOW = version("slow", LONG_AGO, "5 business days");
    private static final StandardApplied STAMP = new StandardApplied(
            "house",
            "slow",
            "test",
            NOON,
            List.of(new Deadline(
                    "reply", Instant.parse("2026-11-26T17:00:00Z"), Instant.parse("2026-11-27T17:00:00Z"))));

    @Test
    void what_was_received_is_owed_the_stamp_of_the_version_in_force() {
        var recorded = new ComplaintRecorded(CUSTOMER, Optional.empty());
        var stamp = Owed.byRule(Story.factId(recorded), "standard", STAMP);

        assertEquals(List.of(stamp), owed(Story.begun(), SLOW));
    }

    @Test
    void nothing_is_owed_before_anything_was_received_and_after_the_stamp() {
        assertEquals(List.of(), owed(new Story(Resolution.blank(Story.COMPLAINT), NOON), SLOW));
        assertEquals(List.of(), owed(Story.begun().told(STAMP), SLOW));
    }

    @Test
    void what_was_received_before_the_first_version_is_not_measured() {
        assertEquals(List.of(), owed(Story.begun(), version("later", LocalDate.of(2026, 11, 22), "1 business day")));
    }

    @Test
    void a_version_holds_from_the_first_moment_of_its_day_on_until_the_next_does() {
        var next = version("quick", LocalDate.of(2026, 11, 21), "1 business day");
        var standard = new Standard("house", "House", List.of(SLOW, next));

        assertEquals(
                "slow quick quick",
                String.join(
                        " ",
                        inForce(standard, "2026-11-20T23:59:59.999999Z"),
                        inForce(standard, "2026-11-21T00:00:00Z"),
                        inForce(standard, "2030-01-01T00:00:00Z")));
    }

    @Test
    void an_edit_a_pause_or_a_status_change_never_moves_a_promised_date() {
        var edited = version("slow", LONG_AGO, "1 working hour");
        var added = version("newer", LocalDate.of(2026, 11, 1), "1 calendar day");
        var story = Story.begun()
                .told(STAMP)
                .at(NOON.plus(Duration.ofDays(30)))
                .told(
                        new OwnerAssigned(new Owner(Owner.Kind.TEAM, "back-office"), OwnerAssigned.Because.HANDED_OFF),
                        new ComplaintClosed(),
                        new ComplaintReopened());

        assertEquals(List.of(), owed(story, edited, added));
        assertEquals(Optional.of(STAMP), story.resolution().measure().applied());
    }

    @Test
    void a_replay_with_other_standards_comes_to_the_same_dates() {
        var told = owed(Story.begun(), SLOW).get(0).fact();
        var other = version("other", LONG_AGO, "2 weeks");

        var replayed = Story.begun().told(told);

        assertEquals(List.of(), owed(replayed, other));
        assertEquals(
                STAMP.deadlines(),
                replayed.resolution().measure().applied().orElseThrow().deadlines());
    }

    @Test
    void of_two_stamps_the_first_stays() {
        var second = new StandardApplied("house", "other", "test", NOON, List.of());

        assertEquals(
                Optional.of(STAMP),
                Story.begun().told(STAMP, second).resolution().measure().applied());
    }

    private static List<Owed<Resolution>> owed(Story story, Version... versions) {
        var standard = new Standard("house", "House", List.of(versions));
        var reading = new ResolutionReading(new Standards(List.of(standard), "house"));
        return reading.owed(story.resolution(), story.now());
    }

    private static String inForce(Standard standard, String receivedAt) {
        return standard.inForce(Instant.parse(receivedAt)).orElseThrow().version();
    }

    private static Version version(String name, LocalDate from, String within) {
        var step = new Step("reply", "Somebody replied.", Span.of(within), Span.of("1 business day"), Optional.empty());
        return new Version(name, from, Calendars.of("Europe/London", "Mon-Fri 09:00-17:00"), List.of(step), Map.of());
    }
}
