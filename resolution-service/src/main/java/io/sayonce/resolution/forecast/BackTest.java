package io.sayonce.resolution.forecast;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.standard.file.StandardFiles;

/**
 * What the quotes for a log of promises would have been worth, each made when its promise was and knowing only what lay
 * before; {@link Score} says how that is counted. {@code ./sayonce backtest} runs it.
 */
public final class BackTest {

    /** Of every kind with enough quotes enough were kept, and they were not too long. */
    static final int GOOD = 0;

    /** They were not; or no kind has enough quotes to tell. */
    static final int NOT_GOOD = 1;

    /** An argument or the file cannot be read. */
    static final int UNREADABLE = 2;

    private static final String NO_CALENDAR = "";

    private final WorkingTime time;
    private final ZoneId zone;
    private final double probability;

    private BackTest(WorkingTime time, ZoneId zone, double probability) {
        this.time = time;
        this.zone = zone;
        this.probability = probability;
    }

    /** @param arguments the file; the probability; the name of a calendar, empty for around the clock */
    public static void main(String[] arguments) {
        try {
            var test = of(Double.parseDouble(arguments[1]), arguments[2]);
            System.exit(test.run(Path.of(arguments[0])));
        } catch (IllegalArgumentException unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(UNREADABLE);
        }
    }

    static BackTest of(double probability, String calendar) {
        if (!(probability >= 0.5 && probability <= 0.99)) {
            throw new IllegalArgumentException("The probability must lie between 0.5 and 0.99.");
        }
        if (calendar.equals(NO_CALENDAR)) {
            return new BackTest(AroundTheClock.UTC, ZoneOffset.UTC, probability);
        }
        var found = calendars().get(calendar);
        if (found == null) {
            throw new IllegalArgumentException("There is no calendar %s, but %s."
                    .formatted(calendar, String.join(", ", calendars().keySet())));
        }
        return new BackTest(found, found.zone(), probability);
    }

    int run(Path file) {
        var log = PromiseLog.read(file, zone);
        log.faults().forEach(System.err::println);
        var scores = new TreeMap<String, Score>();
        log.kinds().forEach((kind, promises) -> scores.put(kind, Score.of(promises, time, zone, probability)));
        var report = new Report(scores, probability);
        report.lines().forEach(System.out::println);
        return report.isGood() ? GOOD : NOT_GOOD;
    }

    private static Map<String, BusinessCalendar> calendars() {
        var calendars = new TreeMap<String, BusinessCalendar>();
        new StandardFiles()
                .standards().stream()
                        .flatMap(standard -> standard.versions().stream())
                        .forEach(version -> calendars.put(version.calendar().name(), version.calendar()));
        return calendars;
    }
}
