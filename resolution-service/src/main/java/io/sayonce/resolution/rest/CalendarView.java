package io.sayonce.resolution.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Period;
import io.sayonce.resolution.calendar.PublicHolidays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When people are at work.
 *
 * @param publicHolidays whose public holidays are kept: a country, and perhaps a part of it
 */
public record CalendarView(
        @Schema(examples = "england") String name,
        @Schema(examples = "Europe/London") String zone,
        List<Hours> hours,
        @Schema(examples = "gb/eng") Optional<String> publicHolidays,
        List<OwnHoliday> ownHolidays) {

    /** The periods of a day of the week. */
    public record Hours(
            @Schema(examples = "monday") String day,

            @Schema(examples = "[\"08:00-12:00\", \"13:30-18:00\"]")
            List<String> open) {}

    /** A day on which this company does not work. */
    public record OwnHoliday(
            LocalDate on,
            @Schema(examples = "Christmas Eve") String name) {}

    static CalendarView of(BusinessCalendar calendar) {
        var holidays = calendar.holidays();
        return new CalendarView(
                calendar.name(),
                calendar.zone().getId(),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> !calendar.week().on(day).isEmpty())
                        .map(day -> hours(day, calendar))
                        .toList(),
                holidays.common().map(PublicHolidays::place),
                holidays.own().entrySet().stream()
                        .map(own -> new OwnHoliday(own.getKey(), own.getValue()))
                        .toList());
    }

    private static Hours hours(DayOfWeek day, BusinessCalendar calendar) {
        var open = calendar.week().on(day).stream().map(Period::toString).toList();
        return new Hours(day.name().toLowerCase(Locale.ROOT), open);
    }
}
