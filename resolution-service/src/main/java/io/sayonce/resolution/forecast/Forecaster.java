package io.sayonce.resolution.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.resolution.calendar.WorkingTime;

/**
 * Learns, promise by promise and in the order of time, how long promises take, and quotes dates that would be kept. It
 * knows only the past: all that it is told lies before what it is asked for. What it quoted itself is held against what
 * came of it, at the date that it had quoted; so it learns of a miss then, however long that promise stays open.
 */
public final class Forecaster {

    /**
     * From so many kept promises on there is a forecast. The 95 % quote then is not yet the longest that was ever seen, and
     * the share that a 90 % quote really keeps lies above 85 % nine times in ten (it is Beta-distributed: Vovk,
     * "Conditional validity of inductive conformal predictors", ACML 2012).
     */
    public static final int ENOUGH = 60;

    private static final double ROUNDING = 1e-7;

    private final WorkingTime time;
    private final ZoneId zone;
    private final WorkClock clock;
    private final Usual usual = new Usual();
    private final Experience experience = new Experience();
    private final List<Course> early = new ArrayList<>();
    private final List<Aim> aims;
    private int kept;

    public Forecaster(WorkingTime time, ZoneId zone, List<Double> probabilities) {
        this.time = time;
        this.zone = zone;
        this.clock = new WorkClock(time);
        this.aims = probabilities.stream().sorted().map(Aim::new).toList();
    }

    /** How many promises were kept so far. */
    public int kept() {
        return kept;
    }

    /** What is quoted for a promise that is made now, the least probable first; nothing while there is little history. */
    public List<Quote> quotes(Instant now) {
        var at = pass(now);
        if (kept < ENOUGH) {
            return List.of();
        }
        var table = experience.tableAt(at);
        var quotes = new ArrayList<Quote>();
        var least = Duration.ZERO;
        for (var aim : aims) {
            var seconds = (long) Math.ceil(aim.multiple(table) * usual.on(day(now)) - ROUNDING);
            least = least.compareTo(Duration.ofSeconds(seconds)) > 0 ? least : Duration.ofSeconds(seconds);
            quotes.add(new Quote(aim.probability(), least, Grid.date(time, now, least)));
        }
        return quotes;
    }

    /** A promise is made. */
    Course begin(Instant now) {
        var quotes = quotes(now);
        var course = new Course(now, clock.at(now), quotes);
        if (usual.isKnown()) {
            course.measureBy(usual.on(day(now)));
        } else {
            early.add(course);
        }
        for (var i = 0; i < quotes.size(); i++) {
            aims.get(i).quoted(course, quotes.get(i));
        }
        experience.begun(course);
        return course;
    }

    /** It is kept. */
    void end(Course course, Instant now) {
        var at = pass(now);
        course.kept(now, at, clock.needed(course.madeAt, now));
        kept++;
        usual.learn(day(course.madeAt), course.took());
        if (usual.isKnown()) {
            early.forEach(one -> one.measureBy(usual.on(day(one.madeAt))));
            early.clear();
        }
        experience.ended(course);
    }

    private double pass(Instant now) {
        aims.forEach(aim -> aim.judge(now, experience.open()));
        return clock.at(now);
    }

    private DayOfWeek day(Instant at) {
        return at.atZone(zone).getDayOfWeek();
    }
}
