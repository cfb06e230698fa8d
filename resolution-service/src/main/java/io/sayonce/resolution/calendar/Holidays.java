package io.sayonce.resolution.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which nobody is at work although the week says otherwise.
 *
 * @param common those that everybody has there
 * @param own those of the company, with what they are called
 */
public record Holidays(Optional<PublicHolidays> common, SortedMap<LocalDate, String> own) {

    public static final Holidays NONE = new Holidays(Optional.empty(), Collections.emptySortedMap());

    public Holidays {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    public static Holidays of(Map<LocalDate, String> own) {
        return new Holidays(Optional.empty(), new TreeMap<>(own));
    }

    /** What a day is called that is a holiday. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(own.get(day)).or(() -> common.flatMap(holidays -> holidays.on(day)));
    }
}
