package io.sayonce.resolution.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * A part of a day in which somebody is at work, by the clock on the wall.
 *
 * @param until not part of it any more; midnight is the end of the day
 */
public record Period(LocalTime from, LocalTime until) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{2}:[0-9]{2}) ?[-–] ?([0-9]{2}:[0-9]{2})");
    private static final String END_OF_DAY = "24:00";

    public Period {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "the period %s-%s ends before it begins; what goes on after midnight belongs to the next day"
                            .formatted(from, until));
        }
    }

    /** From e.g. {@code 08:00-12:00} or {@code 13:30-24:00}. */
    public static Period of(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("the period \"%s\" is not written as 08:00-12:00".formatted(text));
        }
        try {
            var until = found.group(2).equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(found.group(2));
            return new Period(LocalTime.parse(found.group(1)), until);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("the period \"%s\" has a time that is none".formatted(text), noTime);
        }
    }

    boolean overlaps(Period other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Period other) {
        return other.lastsToMidnight() || from.isBefore(other.until);
    }

    boolean lastsToMidnight() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public int compareTo(Period other) {
        return from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return from + "-" + (lastsToMidnight() ? END_OF_DAY : until);
    }
}
