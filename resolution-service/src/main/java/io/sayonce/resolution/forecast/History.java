package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Past promises, told to a {@link Forecaster} as they happened. */
public final class History {

    private final List<PastPromise> promises;

    public History(Collection<PastPromise> promises) {
        this.promises = List.copyOf(promises);
    }

    /** Something that happened; what ends at the very moment at which something begins is not known to that yet. */
    private record Event(Instant at, boolean ends, PastPromise promise) {

        static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::ends);
    }

    /** Tells all of it; for each promise what was quoted when it was made, in the order in which they were made. */
    public Map<PastPromise, List<Quote>> tell(Forecaster forecaster) {
        var courses = new IdentityHashMap<PastPromise, Course>();
        var quoted = new IdentityHashMap<PastPromise, List<Quote>>();
        for (var event : events()) {
            if (event.ends()) {
                forecaster.end(courses.remove(event.promise()), event.at());
                continue;
            }
            var course = forecaster.begin(event.at());
            courses.put(event.promise(), course);
            quoted.put(event.promise(), course.quotes);
        }
        return quoted;
    }

    private List<Event> events() {
        var events = new ArrayList<Event>(2 * promises.size());
        for (var promise : promises) {
            events.add(new Event(promise.madeAt(), false, promise));
            promise.keptAt().ifPresent(at -> events.add(new Event(at, true, promise)));
        }
        events.sort(Event.ORDER);
        return events;
    }
}
