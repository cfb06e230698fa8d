package io.sayonce.resolution.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When somebody is at work in an ordinary week: any number of periods a day, in their order. */
public record Week(Map<DayOfWeek, List<Period>> periods) {

    public Week {
        var ordered = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        periods.forEach((day, open) -> ordered.put(day, open.stream().sorted().toList()));
        periods = Collections.unmodifiableMap(ordered);
        if (periods.values().stream().allMatch(Collection::isEmpty)) {
            throw new IllegalArgumentException("nobody is ever at work");
        }
        periods.forEach(Week::mustNotOverlap);
    }

    public List<Period> on(DayOfWeek day) {
        return periods.getOrDefault(day, List.of());
    }

    private static void mustNotOverlap(DayOfWeek day, List<Period> open) {
        for (var next = 1; next < open.size(); next++) {
            if (open.get(next - 1).overlaps(open.get(next))) {
                throw new IllegalArgumentException("the periods %s and %s overlap on %s"
                        .formatted(open.get(next - 1), open.get(next), Days.name(day)));
            }
        }
    }
}
