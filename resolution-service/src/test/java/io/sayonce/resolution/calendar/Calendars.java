package io.sayonce.resolution.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Calendars in short, e.g. {@code Mon-Fri 08:00-12:00 13:30-18:00}, and times as people say them. */
public final class Calendars {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Calendars() {}

    public static BusinessCalendar of(String zone, String week) {
        return of(zone, week, Holidays.NONE);
    }

    public static BusinessCalendar of(String zone, String week, Holidays holidays) {
        var words = week.split(" ");
        var open = Arrays.stream(words).skip(1).map(Period::of).toList();
        var days = words[0].split("-");
        var periods = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var day = DAYS.indexOf(days[0]); day <= DAYS.indexOf(days[days.length - 1]); day++) {
            periods.put(DayOfWeek.of(day + 1), open);
        }
        return new BusinessCalendar("test", ZoneId.of(zone), new Week(periods), holidays);
    }

    /** From e.g. {@code Mon 2026-11-23 10:00}; the weekday is checked. */
    public static ZonedDateTime at(String spoken, BusinessCalendar calendar) {
        return LocalDateTime.parse(spoken, SPOKEN).atZone(calendar.zone());
    }

    public static String spoken(ZonedDateTime at) {
        return SPOKEN.format(at);
    }
}
