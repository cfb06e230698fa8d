package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WorkClockTest {

    private static final BusinessCalendar OFFICE = Calendars.of("Europe/Berlin", "Mon-Fri 08:00-18:00");

    @ParameterizedTest
    @CsvSource({
        "Mon 2026-11-23 10:00, Mon 2026-11-23 11:30, 5400",
        "Mon 2026-11-23 10:00, Tue 2026-11-24 10:00, 36000",
        "Fri 2026-11-20 17:00, Mon 2026-11-23 09:00, 7200",
        "Fri 2026-11-20 17:00, Sat 2026-11-21 12:00, 3601",
        "Sat 2026-11-21 10:00, Sat 2026-11-21 12:00, 1",
        "Sat 2026-11-21 10:00, Sat 2026-11-21 10:00, 0",
        "Mon 2026-11-23 10:00, Mon 2026-11-23 20:00, 28801",
    })
    void a_date_quoted_by_what_was_needed_would_have_been_kept(String from, String until, double needed) {
        var begin = at(from);
        var end = at(until);

        assertEquals(needed, new WorkClock(OFFICE).needed(begin, end));
        var quoted = OFFICE.after(begin, Duration.ofSeconds((long) needed));
        assertEquals(false, quoted.isBefore(end), quoted.toString());
    }

    @Test
    void it_stands_still_while_nobody_is_there() {
        var clock = new WorkClock(OFFICE);

        assertEquals(0, clock.at(at("Fri 2026-11-20 17:00")));
        assertEquals(3600, clock.at(at("Sat 2026-11-21 12:00")));
        assertEquals(3600, clock.at(at("Mon 2026-11-23 08:00")));
        assertEquals(3660, clock.at(at("Mon 2026-11-23 08:01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00.000001Z, PT8H, 2026-11-23T10:15:00Z",
        "2026-11-23T10:15:00Z, PT8H, 2026-11-23T10:15:00Z",
        "2026-11-23T10:01:00Z, PT4H, 2026-11-23T10:15:00Z",
        "2026-11-23T10:01:00Z, PT3H59M, 2026-11-23T10:05:00Z",
        "2026-11-23T10:01:30Z, PT16M, 2026-11-23T10:02:00Z",
        "2026-11-23T10:01:30.5Z, PT1M, 2026-11-23T10:01:31Z",
    })
    void a_date_is_rounded_up_to_what_can_be_said(Instant at, Duration quoted, Instant said) {
        assertEquals(said, Grid.up(at, quoted));
    }

    private static Instant at(String spoken) {
        return Calendars.at(spoken, OFFICE).toInstant();
    }
}
