package io.sayonce.resolution.forecast;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time as ISO 8601 writes it: with an offset, without one, or only the day. */
final class WrittenTime {

    private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private WrittenTime() {}

    /** @param zone where it was written down without an offset */
    static Instant of(String text, ZoneId zone) {
        try {
            var instant = parsed(text, zone);
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                throw new Unclear("%s does not lie between 1950 and 2200".formatted(text));
            }
            return instant;
        } catch (DateTimeException noTime) {
            throw new Unclear("\"%s\" is no time as ISO 8601 writes it".formatted(text));
        }
    }

    private static Instant parsed(String text, ZoneId zone) {
        if (!text.contains(":")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        var iso = text.replaceFirst(" ", "T");
        return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? Instant.parse(iso)
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }
}
