package io.sayonce.resolution.standard.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Holidays;
import io.sayonce.resolution.calendar.Period;
import io.sayonce.resolution.calendar.PublicHolidays;
import io.sayonce.resolution.calendar.Week;
import io.sayonce.resolution.file.Fault;

/**
 * A calendar as it is written.
 *
 * @param publicHolidays a country by ISO 3166 and perhaps its part, e.g. {@code gb/eng}
 * @param ownHolidays those of the company
 */
record CalendarEntry(String name, String zone, List<Hours> hours, String publicHolidays, List<OwnHoliday> ownHolidays) {

    /** When people are at work on some days of the week, e.g. {@code [monday, tuesday]} and {@code [08:00-12:00]}. */
    record Hours(List<String> days, List<String> open) {}

    record OwnHoliday(LocalDate on, String name) {}

    BusinessCalendar toCalendar() {
        Fault.slug("name", name);
        return Fault.in("calendar " + name, () -> new BusinessCalendar(name, Fault.zone(zone), toWeek(), toHolidays()));
    }

    private Week toWeek() {
        var periods = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var some : Fault.some("hours", hours)) {
            for (var day : Fault.some("days", some.days())) {
                periods.computeIfAbsent(toDay(day), any -> new ArrayList<>())
                        .addAll(Fault.some("open", some.open()).stream()
                                .map(Period::of)
                                .toList());
            }
        }
        return new Week(periods);
    }

    private static DayOfWeek toDay(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Fault.because("the day \"%s\" is none".formatted(name));
        }
    }

    private Holidays toHolidays() {
        var own = Optional.ofNullable(ownHolidays).orElse(List.of());
        Fault.mustDiffer("own holidays on", own, OwnHoliday::on);
        var named = new TreeMap<LocalDate, String>();
        own.forEach(one -> named.put(Fault.required("on", one.on()), Fault.words("name", one.name())));
        return new Holidays(Optional.ofNullable(publicHolidays).map(PublicHolidays::of), named);
    }
}
