package io.sayonce.resolution.standard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Calendars;
import io.sayonce.resolution.calendar.Holidays;
import io.sayonce.resolution.calendar.PublicHolidays;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a deadline is counted is told so that it can be followed with a finger on a calendar. */
class ArithmeticTest {

    private static final BusinessCalendar OFFICE = office("Mon-Fri 09:00-12:30 13:30-18:00");

    @Test
    void working_hours_are_added_up_over_breaks_weekends_and_holidays() {
        assertEquals("""
                Wed 2026-12-23 16:30: received, by the clock of Europe/London
                Wed 2026-12-23 16:30–18:00: 1 h 30 min
                Thu 2026-12-24: Christmas Eve
                Fri 2026-12-25: Christmas
                Sat 2026-12-26: Boxing Day
                Sun 2026-12-27: closed
                Mon 2026-12-28: Boxing Day (substitute day)
                Tue 2026-12-29 09:00–12:30: 3 h 30 min, 5 h in all
                Tue 2026-12-29 13:30–14:30: 1 h, 6 h in all
                Tue 2026-12-29 13:30: warning, 1 working hour before it is due
                Tue 2026-12-29 14:30: due, 6 working hours after receipt
                """, explained(OFFICE, "Wed 2026-12-23 16:30", "6 working hours", "1 working hour"));
    }

    @Test
    void business_days_are_counted_from_the_day_after_receipt() {
        assertEquals("""
                Fri 2026-11-20 20:00: received, by the clock of Europe/London
                Fri 2026-11-20: day of receipt, not counted
                Sat 2026-11-21 and Sun 2026-11-22: closed
                Mon 2026-11-23: business day 1
                Tue 2026-11-24: business day 2
                Wed 2026-11-25: business day 3
                Tue 2026-11-24 18:00: warning, 1 business day before it is due
                Wed 2026-11-25 18:00: due, 3 business days after receipt
                """, explained(OFFICE, "Fri 2026-11-20 20:00", "3 business days", "1 business day"));
    }

    @Test
    void weeks_end_with_a_day() {
        assertEquals("""
                Mon 2026-12-07 10:00: received, by the clock of Europe/London
                Mon 2026-12-07: day of receipt, not counted
                Mon 2027-02-01: 8 weeks later; due when this day ends
                Mon 2027-01-25 24:00: warning, 1 week before it is due
                Mon 2027-02-01 24:00: due, 8 weeks after receipt
                """, explained(OFFICE, "Mon 2026-12-07 10:00", "8 weeks", "1 week"));
    }

    @Test
    void a_change_of_the_clocks_is_named() {
        var always = Calendars.of("Europe/London", "Mon-Sun 00:00-24:00");
        assertTrue(explained(always, "Sat 2026-03-28 22:00", "4 working hours", "1 working hour")
                .contains("Sun 2026-03-29 00:00–03:00: 2 h (the clocks go forward), 4 h in all\n"));
        assertTrue(explained(always, "Sat 2026-10-24 22:00", "6 working hours", "1 working hour")
                .contains("Sun 2026-10-25 00:00–03:00: 4 h (the clocks go back), 6 h in all\n"));
    }

    @Test
    void days_without_work_share_a_line() {
        assertEquals(
                """
                Wed 2026-11-25 09:00: received, by the clock of Europe/London
                Wed 2026-11-25 to Mon 2026-11-30: closed
                Tue 2026-12-01 08:00–08:45: 45 min
                Tue 2026-12-01 08:15: warning, 30 working minutes before it is due
                Tue 2026-12-01 08:45: due, 45 working minutes after receipt
                """,
                explained(
                        office("Tue 08:00-17:00"), "Wed 2026-11-25 09:00", "45 working minutes", "30 working minutes"));
    }

    @Test
    void nobody_is_warned_before_there_was_anything_to_warn_of() {
        assertEquals("""
                Mon 2026-11-23 10:00: received, by the clock of Europe/London
                Mon 2026-11-23 10:00–11:00: 1 h
                Mon 2026-11-23 10:00: warning, 1 week before it is due
                Mon 2026-11-23 11:00: due, 1 working hour after receipt
                """, explained(OFFICE, "Mon 2026-11-23 10:00", "1 working hour", "1 week"));
    }

    private static BusinessCalendar office(String week) {
        var own = new TreeMap<>(Map.of(LocalDate.of(2026, 12, 24), "Christmas Eve"));
        return Calendars.of("Europe/London", week, new Holidays(Optional.of(PublicHolidays.of("gb/eng")), own));
    }

    private static String explained(BusinessCalendar calendar, String received, String within, String warn) {
        var step = new Step("reply", "Somebody replied.", Span.of(within), Span.of(warn), Optional.empty());
        return step.explain(Calendars.at(received, calendar).toInstant(), calendar).stream()
                .map(line -> line.line() + "\n")
                .collect(Collectors.joining());
    }
}
