package io.sayonce.resolution.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import io.sayonce.resolution.calendar.BusinessCalendar;

/** How long something may take, e.g. {@code 4 working hours}, {@code 3 business days} or {@code 8 weeks}. */
public sealed interface Span permits WorkingSpan, BusinessDays, CalendarDays {

    Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}) ([a-z ]+?)s?");

    /** When so much has passed since a moment. */
    Instant after(Instant from, BusinessCalendar calendar);

    /** The moment that lies so much before another. */
    Instant before(Instant until, BusinessCalendar calendar);

    /** Writes down how {@link #after} is counted. */
    void count(Instant from, Arithmetic arithmetic);

    /** Reads what {@code toString} writes. */
    static Span of(String text) {
        var found = TEXT.matcher(text);
        var unit = found.matches() ? found.group(2) : "";
        return switch (unit) {
            case "working minute" -> new WorkingSpan(Duration.ofMinutes(amount(found.group(1))));
            case "working hour" -> new WorkingSpan(Duration.ofHours(amount(found.group(1))));
            case "business day" -> new BusinessDays(amount(found.group(1)));
            case "calendar day" -> new CalendarDays(amount(found.group(1)));
            case "week" -> new CalendarDays(7 * amount(found.group(1)));
            default ->
                throw new IllegalArgumentException(
                        "\"%s\" is no span such as 30 working minutes, 4 working hours, 3 business days, 15 calendar days or 8 weeks"
                                .formatted(text));
        };
    }

    /** E.g. {@code 1 week} and {@code 8 weeks}. */
    static String text(long amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }

    static void mustLie(long amount, long most, String unit) {
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException(
                    "%s is more than %s, or less than 1".formatted(text(amount, unit), most));
        }
    }

    private static int amount(String digits) {
        return Integer.parseInt(digits);
    }
}
