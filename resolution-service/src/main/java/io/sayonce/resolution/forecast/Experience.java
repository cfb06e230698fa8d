package io.sayonce.resolution.forecast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The latest period of history: it reaches back until so many promises ended in it, and what ended at
 * one moment is all in it or not at all. What lies further back is forgotten. */
final class Experience {

    /** Enough for the 95 % quantile to rest on ten longer ones, and few enough to follow what changes. */
    private static final int ENDED = 200;

    private final List<Course> ended = new ArrayList<>();
    private final Set<Course> open = new LinkedHashSet<>();
    private double since = Double.NEGATIVE_INFINITY;

    int open() {
        return open.size();
    }

    void begun(Course course) {
        open.add(course);
    }

    void ended(Course course) {
        open.remove(course);
        ended.add(course);
        while (ended.size() > ENDED
                && ended.get(0).end() < ended.get(ended.size() - ENDED).end()) {
            since = ended.remove(0).end();
        }
    }

    LifeTable tableAt(double now) {
        return new LifeTable(
                ended.stream().mapToDouble(Course::multiple).toArray(),
                open.stream().mapToDouble(course -> course.multipleAt(now)).toArray(),
                late().toArray());
    }

    private DoubleStream late() {
        return Stream.of(ended, open)
                .flatMap(courses -> courses.stream())
                .filter(course -> course.begin < since)
                .mapToDouble(course -> course.multipleAt(since));
    }
}
