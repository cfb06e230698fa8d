package io.sayonce.resolution.standard;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;

import io.sayonce.resolution.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is shipped, counted by hand. */
class ShippedStandardsTest {

    @Test
    void three_standards_are_shipped() {
        assertEquals(
                "default, uk-disp, us-cfpb",
                Shipped.standards().all().stream().map(Standard::name).collect(Collectors.joining(", ")));
    }

    /** A moment that ends a day reads as 00:00 of the next. */
    @ParameterizedTest(name = "{0} from {1}: {2}, due {3}, warned {4}")
    @CsvSource(textBlock = """
            default | Mon 2026-11-23 10:00 | first-reply        | Mon 2026-11-23 14:00 | Mon 2026-11-23 13:00
            default | Mon 2026-11-23 17:00 | first-reply        | Tue 2026-11-24 11:00 | Tue 2026-11-24 10:00
            default | Mon 2026-11-23 17:00 | resolution         | Mon 2026-11-30 18:00 | Fri 2026-11-27 18:00
            uk-disp | Mon 2026-11-23 10:00 | summary-resolution | Thu 2026-11-26 17:00 | Wed 2026-11-25 17:00
            uk-disp | Fri 2026-11-20 23:30 | summary-resolution | Wed 2026-11-25 17:00 | Tue 2026-11-24 17:00
            uk-disp | Sat 2026-11-21 12:00 | summary-resolution | Wed 2026-11-25 17:00 | Tue 2026-11-24 17:00
            uk-disp | Wed 2026-12-23 10:00 | summary-resolution | Wed 2026-12-30 17:00 | Tue 2026-12-29 17:00
            uk-disp | Mon 2026-11-23 10:00 | final-response     | Tue 2027-01-19 00:00 | Tue 2027-01-05 00:00
            uk-disp | Mon 2026-11-23 10:00 | holding-letter     | Tue 2027-01-19 00:00 | Tue 2027-01-12 00:00
            uk-disp | Mon 2026-02-16 10:00 | holding-letter     | Tue 2026-04-14 00:00 | Tue 2026-04-07 00:00
            us-cfpb | Mon 2026-10-26 10:00 | response           | Wed 2026-11-11 00:00 | Sun 2026-11-08 00:00
            us-cfpb | Mon 2026-10-26 10:00 | final-response     | Sat 2026-12-26 00:00 | Wed 2026-12-16 00:00
            """, delimiter = '|')
    void a_step_is_due_and_warned_of(String standard, String received, String step, String due, String warned) {
        var version = Shipped.version(standard);
        var zone = version.calendar().zone();
        var at = Calendars.at(received, version.calendar()).toInstant();

        var deadline = version.deadlines(at).stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();

        assertEquals(
                due + ", " + warned,
                Calendars.spoken(deadline.dueAt().atZone(zone)) + ", "
                        + Calendars.spoken(deadline.warnAt().atZone(zone)));
    }

    @Test
    void no_version_holds_for_what_came_before_the_first() {
        var disp = Shipped.standards().named("uk-disp").orElseThrow();
        assertEquals(
                "Optional.empty 2016-06-30",
                disp.inForce(Instant.parse("2016-06-29T22:59:59Z")) + " "
                        + disp.inForce(ZonedDateTime.parse("2016-06-30T00:00:00+01:00")
                                        .toInstant())
                                .orElseThrow()
                                .version());
    }
}
