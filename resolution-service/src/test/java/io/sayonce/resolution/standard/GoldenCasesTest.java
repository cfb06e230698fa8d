package io.sayonce.resolution.standard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Calendars;
import io.sayonce.resolution.calendar.Holidays;
import io.sayonce.resolution.calendar.PublicHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.sayonce.resolution.calendar.Calendars.at;
import static io.sayonce.resolution.calendar.Calendars.spoken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the arithmetic of standards has to come to; every line can be checked with a wall calendar. */
class GoldenCasesTest {

    private static final String LONDON = "Europe/London";
    private static final String NEW_YORK = "America/New_York";

    @ParameterizedTest(name = "{0}, {2} from {1} is due {4}, warned {3} before at {5}")
    @CsvSource(textBlock = """
            # calendar                            | received             | within          | warn           | due                  | warned
            Mon-Fri 08:00-18:00                   | Mon 2026-11-23 10:00 | 4 working hours | 1 working hour | Mon 2026-11-23 14:00 | Mon 2026-11-23 13:00
            Mon-Fri 08:00-18:00                   | Mon 2026-11-23 17:00 | 4 working hours | 1 working hour | Tue 2026-11-24 11:00 | Tue 2026-11-24 10:00
            Mon-Fri 09:00-17:00                   | Fri 2026-11-20 16:00 | 8 working hours | 1 working hour | Mon 2026-11-23 16:00 | Mon 2026-11-23 15:00
            Mon-Fri 09:00-17:00                   | Fri 2026-11-20 16:00 | 2 working hours | 1 working hour | Mon 2026-11-23 10:00 | Mon 2026-11-23 09:00
            Mon-Fri 09:00-17:00                   | Fri 2026-11-20 16:00 | 1 working hour  | 1 working hour | Fri 2026-11-20 17:00 | Fri 2026-11-20 16:00
            Mon-Fri 08:00-12:00 13:30-18:00       | Mon 2026-11-23 11:30 | 1 working hour  | 30 working minutes | Mon 2026-11-23 14:00 | Mon 2026-11-23 13:30
            Mon-Fri 08:00-12:00 13:30-18:00       | Mon 2026-11-23 12:30 | 1 working hour  | 30 working minutes | Mon 2026-11-23 14:30 | Mon 2026-11-23 14:00
            Tue 08:00-17:00                       | Tue 2026-11-24 16:00 | 2 working hours | 1 working hour | Tue 2026-12-01 09:00 | Tue 2026-12-01 08:00
            Tue 08:00-17:00                       | Wed 2026-11-25 09:00 | 9 working hours | 1 working hour | Tue 2026-12-01 17:00 | Tue 2026-12-01 16:00
            Tue 08:00-17:00                       | Wed 2026-11-25 09:00 | 2 business days | 1 business day | Tue 2026-12-08 17:00 | Tue 2026-12-01 17:00
            Mon-Fri 09:00-17:00                   | Fri 2026-11-20 16:00 | 1 business day  | 1 working hour | Mon 2026-11-23 17:00 | Mon 2026-11-23 16:00
            Mon-Fri 09:00-17:00                   | Sat 2026-11-21 12:00 | 1 business day  | 1 working hour | Mon 2026-11-23 17:00 | Mon 2026-11-23 16:00
            Mon-Sun 00:00-24:00                   | Sat 2026-11-21 12:00 | 8 working hours | 1 working hour | Sat 2026-11-21 20:00 | Sat 2026-11-21 19:00
            Mon-Sun 00:00-24:00                   | Thu 2026-12-31 20:00 | 8 working hours | 1 working hour | Fri 2027-01-01 04:00 | Fri 2027-01-01 03:00
            """, delimiter = '|')
    void an_ordinary_week(String week, String received, String within, String warn, String due, String warned) {
        assertEquals(due + ", " + warned, deadline(Calendars.of(LONDON, week), received, within, warn));
    }

    @Test
    void the_lunch_break_is_outside() {
        var calendar = Calendars.of(LONDON, "Mon-Fri 08:00-12:00 13:30-18:00");
        var open = Stream.of("07:59", "08:00", "11:59", "12:00", "12:30", "13:29", "13:30", "17:59", "18:00")
                .filter(time ->
                        calendar.isOpen(at("Mon 2026-11-23 " + time, calendar).toInstant()))
                .toList();
        assertEquals(List.of("08:00", "11:59", "13:30", "17:59"), open);
    }

    @Test
    void one_business_day_over_a_weekend_adds_no_weekend_hours() {
        var calendar = Calendars.of(LONDON, "Mon-Fri 09:00-17:00");
        var friday = at("Fri 2026-11-20 16:00", calendar).toInstant();
        var due = Span.of("1 business day").after(friday, calendar);
        assertEquals("PT9H", calendar.between(friday, due).toString());
    }

    @ParameterizedTest(name = "{0}: {3} from {2} is {4}")
    @CsvSource(textBlock = """
            # forward in London on 2026-03-29 at 01:00, back on 2026-10-25 at 02:00
            Europe/London    | Mon-Sun 00:00-24:00 | Sat 2026-03-28 22:00 | 4 working hours | Sun 2026-03-29 03:00
            Europe/London    | Mon-Sun 00:00-04:00 | Sat 2026-03-28 12:00 | 4 working hours | Mon 2026-03-30 01:00
            Europe/London    | Mon-Sun 00:00-24:00 | Sat 2026-10-24 22:00 | 4 working hours | Sun 2026-10-25 01:00
            Europe/London    | Mon-Sun 00:00-04:00 | Sat 2026-10-24 12:00 | 4 working hours | Sun 2026-10-25 03:00
            Europe/London    | Mon-Fri 09:00-17:00 | Fri 2026-03-27 16:00 | 2 working hours | Mon 2026-03-30 10:00
            Europe/London    | Mon-Fri 09:00-17:00 | Fri 2026-10-23 16:00 | 2 working hours | Mon 2026-10-26 10:00
            Europe/London    | Mon-Fri 09:00-17:00 | Fri 2026-03-27 16:00 | 1 week          | Sat 2026-04-04 00:00
            # forward in New York on 2026-03-08 at 02:00, back on 2026-11-01 at 02:00
            America/New_York | Mon-Sun 00:00-24:00 | Sat 2026-03-07 22:00 | 5 working hours | Sun 2026-03-08 04:00
            America/New_York | Mon-Sun 02:30-04:00 | Sat 2026-03-07 12:00 | 1 working hour  | Sun 2026-03-08 04:00
            America/New_York | Mon-Sun 00:00-24:00 | Sat 2026-10-31 22:00 | 5 working hours | Sun 2026-11-01 02:00
            America/New_York | Mon-Sun 01:30-04:00 | Sat 2026-10-31 12:00 | 3 working hours | Sun 2026-11-01 03:30
            America/New_York | Mon-Fri 09:00-17:00 | Fri 2026-03-06 16:00 | 2 working hours | Mon 2026-03-09 10:00
            America/New_York | Mon-Fri 09:00-17:00 | Fri 2026-10-30 16:00 | 2 working hours | Mon 2026-11-02 10:00
            America/New_York | Mon-Fri 09:00-17:00 | Fri 2026-10-30 16:00 | 15 calendar days | Sun 2026-11-15 00:00
            """, delimiter = '|')
    void both_changes_of_the_clocks(String zone, String week, String received, String within, String due) {
        var calendar = Calendars.of(zone, week);
        assertEquals(due, due(calendar, received, within));
    }

    static Stream<Arguments> holidays() {
        var england = Calendars.of(LONDON, "Mon-Fri 09:00-17:00", in("gb/eng"));
        var scotland = Calendars.of(LONDON, "Mon-Fri 09:00-17:00", in("gb/sct"));
        var america = Calendars.of(NEW_YORK, "Mon-Fri 09:00-17:00", in("us"));
        var saturdays = Calendars.of(LONDON, "Sat 09:00-17:00", in("gb/eng"));
        var own = new TreeMap<>(Map.of(LocalDate.of(2026, 12, 24), "Christmas Eve"));
        var both = Calendars.of(
                LONDON, "Mon-Fri 09:00-17:00", new Holidays(Optional.of(PublicHolidays.of("gb/eng")), own));
        return Stream.of(
                // Christmas and the substitute day for Boxing Day, which is a Saturday in 2026
                Arguments.of(england, "Thu 2026-12-24 16:00", "2 working hours", "Tue 2026-12-29 10:00"),
                Arguments.of(england, "Wed 2026-12-23 12:00", "3 business days", "Wed 2026-12-30 17:00"),
                Arguments.of(both, "Wed 2026-12-23 12:00", "3 business days", "Thu 2026-12-31 17:00"),
                // over the end of the year, where Scotland has a holiday more
                Arguments.of(england, "Thu 2026-12-31 16:00", "2 working hours", "Mon 2027-01-04 10:00"),
                Arguments.of(england, "Tue 2019-12-31 16:00", "9 working hours", "Thu 2020-01-02 17:00"),
                Arguments.of(scotland, "Tue 2019-12-31 16:00", "9 working hours", "Fri 2020-01-03 17:00"),
                // Christmas is a Saturday in 2027: that day, and the Monday and Tuesday after
                Arguments.of(england, "Fri 2027-12-24 16:00", "1 business day", "Wed 2027-12-29 17:00"),
                Arguments.of(saturdays, "Mon 2027-12-20 16:00", "1 business day", "Sat 2028-01-08 17:00"),
                // Easter, early May, spring and summer
                Arguments.of(england, "Thu 2026-04-02 16:00", "2 working hours", "Tue 2026-04-07 10:00"),
                Arguments.of(scotland, "Thu 2026-04-02 16:00", "2 working hours", "Mon 2026-04-06 10:00"),
                Arguments.of(england, "Fri 2026-05-01 16:00", "2 working hours", "Tue 2026-05-05 10:00"),
                Arguments.of(england, "Fri 2026-05-22 16:00", "2 working hours", "Tue 2026-05-26 10:00"),
                Arguments.of(england, "Fri 2026-08-28 16:00", "2 working hours", "Tue 2026-09-01 10:00"),
                // moved and extra ones: VE Day, Jubilee, the Queen's funeral, the Coronation
                Arguments.of(england, "Thu 2020-05-07 16:00", "2 working hours", "Mon 2020-05-11 10:00"),
                Arguments.of(england, "Wed 2022-06-01 16:00", "2 working hours", "Mon 2022-06-06 10:00"),
                Arguments.of(england, "Fri 2022-09-16 16:00", "2 working hours", "Tue 2022-09-20 10:00"),
                Arguments.of(england, "Fri 2023-05-05 16:00", "2 working hours", "Tue 2023-05-09 10:00"),
                // Independence Day is a Saturday in 2026 and kept on the Friday before
                Arguments.of(america, "Thu 2026-07-02 16:00", "2 working hours", "Mon 2026-07-06 10:00"),
                Arguments.of(america, "Wed 2026-11-25 16:00", "2 working hours", "Fri 2026-11-27 10:00"));
    }

    @ParameterizedTest(name = "{2} from {1} is {3}")
    @MethodSource("holidays")
    void public_and_own_holidays(BusinessCalendar calendar, String received, String within, String due) {
        assertEquals(due, due(calendar, received, within));
    }

    private static Holidays in(String place) {
        return new Holidays(Optional.of(PublicHolidays.of(place)), Collections.emptySortedMap());
    }

    private static String due(BusinessCalendar calendar, String received, String within) {
        var from = at(received, calendar).toInstant();
        return spoken(Span.of(within).after(from, calendar).atZone(calendar.zone()));
    }

    private static String deadline(BusinessCalendar calendar, String received, String within, String warn) {
        var step = new Step("first-reply", "Somebody replied.", Span.of(within), Span.of(warn), Optional.empty());
        var deadline = step.deadline(at(received, calendar).toInstant(), calendar);
        return spoken(deadline.dueAt().atZone(calendar.zone())) + ", "
                + spoken(deadline.warnAt().atZone(calendar.zone()));
    }
}
