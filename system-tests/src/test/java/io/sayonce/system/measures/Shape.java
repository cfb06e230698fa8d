package io.sayonce.system.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody tells or keeps: the fields of an object with all that lies in them, the parameters of a request, the words
 * of an enumeration, or the columns of a table.
 *
 * @param where it stands
 */
public record Shape(String where, List<Field> fields) {

    /** How long somebody is at it; each a whole word of a name such as {@code avgHandleTime}. */
    private static final Set<String> HANDLE_TIME = Set.of(
            "handle",
            "handling",
            "handled",
            "aht",
            "acw",
            "talk",
            "talked",
            "talking",
            "wrap",
            "wrapup",
            "idle",
            "occupancy",
            "utilisation",
            "utilization",
            "adherence",
            "productivity",
            "keystrokes",
            "attendance");

    /** What a customer is worth. */
    private static final Set<String> WORTH = Set.of(
            "worth",
            "tier",
            "vip",
            "segment",
            "lifetime",
            "revenue",
            "turnover",
            "importance",
            "premium",
            "priority",
            "rank",
            "churn",
            "reputation");

    private static final Set<String> STAFF =
            Set.of("agent", "agents", "actor", "staff", "employee", "colleague", "pseudonym", "owner");

    private static final Set<String> DURATION =
            Set.of("seconds", "minutes", "hours", "millis", "milliseconds", "duration", "elapsed", "took", "spent");

    /**
     * A field or a column.
     *
     * @param duration whether it is declared as one
     */
    public record Field(String name, boolean duration) {

        private boolean tellsDuration() {
            var words = words(name).toList();
            return duration || DURATION.contains(words.get(words.size() - 1));
        }
    }

    public Shape {
        fields = List.copyOf(fields);
    }

    /** How it measures people by time, or customers by their worth. */
    public List<String> faults() {
        var named = fields.stream()
                .filter(field ->
                        words(field.name()).anyMatch(word -> HANDLE_TIME.contains(word) || WORTH.contains(word)))
                .map(field -> where + " has " + field.name());
        var perAgent = fields.stream()
                .filter(Field::tellsDuration)
                .filter(field ->
                        fields.stream().anyMatch(other -> words(other.name()).anyMatch(STAFF::contains)))
                .map(field -> where + " has " + field.name() + " beside an agent");
        return Stream.concat(named, perAgent).toList();
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }
}
