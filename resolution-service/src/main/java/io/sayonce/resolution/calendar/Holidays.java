package io.sayonce.resolution.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days on which nobody is at work although the week says otherwise. */
@FunctionalInterface
public interface Holidays {

    Holidays NONE = day -> Optional.empty();

    /** What a day is called that is a holiday. */
    Optional<String> on(LocalDate day);

    static Holidays of(Map<LocalDate, String> names) {
        var days = Map.copyOf(names);
        return day -> Optional.ofNullable(days.get(day));
    }

    default Holidays and(Holidays others) {
        return day -> on(day).or(() -> others.on(day));
    }
}
