package io.sayonce.resolution.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The calendar against somebody who looks at the clock every minute, for any week, holiday, zone and time. */
class WorkingTimeTest {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Antarctica/Troll",
            "Asia/Kathmandu",
            "Asia/Tehran",
            "Africa/Cairo",
            "Pacific/Apia");
    private static final int A_DAY = 24 * 60;

    static Stream<Case> cases() {
        return IntStream.range(0, 300).mapToObj(seed -> Case.of(new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void time_between_is_counted_as_by_the_minute(Case one) {
        assertEquals(one.wall().between(one.from(), one.to()), one.calendar().between(one.from(), one.to()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void time_after_is_counted_as_by_the_minute(Case one) {
        var working = one.wall().between(one.from(), one.to());
        assertEquals(one.wall().after(one.from(), working), one.calendar().after(one.from(), working));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void time_before_is_counted_as_by_the_minute(Case one) {
        var worked = one.wall().worked(one.from(), one.to());
        var some = worked.subList(worked.size() / 3, worked.size());
        assertEquals(
                some.isEmpty() ? one.to() : some.get(0),
                one.calendar().before(one.to(), Duration.ofMinutes(some.size())));
    }

    /** Around a change of the clocks where the zone has one, otherwise at any time; to the minute. */
    record Case(ZoneId zone, Week week, Holidays holidays, Instant from, Instant to) {

        static Case of(Random random) {
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var around = Instant.parse("2005-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(30 * 365)));
            var change = zone.getRules().nextTransition(around);
            var start = change == null || random.nextInt(4) == 0 ? around : change.getInstant();
            var from = start.minus(minutes(random, 3 * A_DAY));
            var holidays = new HashMap<LocalDate, String>();
            IntStream.range(0, random.nextInt(3))
                    .forEach(any -> holidays.put(
                            LocalDate.ofInstant(start, zone).plusDays(random.nextInt(7) - 3L), "Founders' Day"));
            return new Case(zone, week(random), Holidays.of(holidays), from, from.plus(minutes(random, 9 * A_DAY)));
        }

        BusinessCalendar calendar() {
            return new BusinessCalendar("any", zone, week, holidays);
        }

        WallClock wall() {
            return new WallClock(zone, week, holidays);
        }

        private static Week week(Random random) {
            var days = new EnumMap<DayOfWeek, List<Period>>(Map.of(DayOfWeek.TUESDAY, periods(random)));
            for (var day : DayOfWeek.values()) {
                if (random.nextInt(3) > 0) {
                    days.put(day, periods(random));
                }
            }
            return new Week(days);
        }

        /** Up to three, often by night, where clocks are changed, sometimes up to midnight. */
        private static List<Period> periods(Random random) {
            var bounds = random.ints(0, random.nextBoolean() ? A_DAY : 240)
                    .distinct()
                    .limit(2L * (1 + random.nextInt(3)))
                    .sorted()
                    .toArray();
            if (random.nextInt(3) == 0) {
                bounds[bounds.length - 1] = A_DAY;
            }
            var periods = new ArrayList<Period>();
            for (var i = 0; i < bounds.length; i += 2) {
                periods.add(new Period(time(bounds[i]), time(bounds[i + 1])));
            }
            return periods;
        }

        private static LocalTime time(int minute) {
            return LocalTime.MIDNIGHT.plusMinutes(minute);
        }

        private static Duration minutes(Random random, int most) {
            return Duration.ofMinutes(random.nextInt(most));
        }
    }
}
