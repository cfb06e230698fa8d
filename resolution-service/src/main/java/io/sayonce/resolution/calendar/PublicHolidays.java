package io.sayonce.resolution.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The public holidays of a country or of a part of it, as jollyday knows them. Where a holiday that falls on a weekend is
 * made up for on a weekday, both days are holidays.
 */
public final class PublicHolidays {

    private static final Set<HolidayType> COUNTED = EnumSet.of(HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY);

    private final String place;
    private final HolidayManager manager;
    private final String[] part;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(String place, HolidayManager manager, String[] part) {
        this.place = place;
        this.manager = manager;
        this.part = part;
    }

    /** Of e.g. {@code us}, {@code gb/eng} or {@code de/by}: a country by ISO 3166, and its part as jollyday calls it. */
    public static PublicHolidays of(String place) {
        var names = place.split("/", -1);
        var part = Arrays.copyOfRange(names, 1, names.length);
        var manager = manager(names[0], place);
        mustKnow(manager.getCalendarHierarchy(), part, place);
        return new PublicHolidays(place, manager, part);
    }

    public String place() {
        return place;
    }

    /** What a day is called that is one of them. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::holidays).get(day));
    }

    /** Some are kept in another year than the one they belong to: New Year's Day on 31 December. */
    private Map<LocalDate, String> holidays(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(each -> manager.getHolidays(each, part).stream())
                .filter(holiday -> COUNTED.contains(holiday.getType()))
                .flatMap(PublicHolidays::days)
                .filter(day -> day.getKey().getYear() == year)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, PublicHolidays::both));
    }

    private static Stream<Map.Entry<LocalDate, String>> days(Holiday holiday) {
        var name = holiday.getDescription(Locale.ENGLISH);
        return Stream.of(holiday.getActualDate(), holiday.getDate())
                .distinct()
                .map(day -> Map.entry(day, day.equals(holiday.getActualDate()) ? name : name + " (substitute day)"));
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : Stream.of(one, other).sorted().collect(Collectors.joining(", "));
    }

    private static HolidayManager manager(String country, String place) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            throw unknown(place);
        }
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static void mustKnow(CalendarHierarchy country, String[] part, String place) {
        var at = country;
        for (var name : part) {
            at = Optional.ofNullable(at.getChildren().get(name)).orElseThrow(() -> unknown(place));
        }
    }

    private static IllegalArgumentException unknown(String place) {
        return new IllegalArgumentException("the public holidays of \"%s\" are not known".formatted(place));
    }
}
