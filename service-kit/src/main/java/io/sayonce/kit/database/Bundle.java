package io.sayonce.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;

/** Statements that are carried out as one: in one round trip, in their order, and all of them or none. */
public final class Bundle {

    private static final String ROWS = ":rows";

    /** One text for each shape that occurs, so that it is not written and hashed for each bundle. */
    private static final Map<Shape, String> TEXTS = new ConcurrentHashMap<>();

    private final Optional<Part> premise;
    private final List<Part> parts;

    private Bundle(Optional<Part> premise, List<Part> parts) {
        this.premise = premise;
        this.parts = parts;
    }

    /**
     * One statement; none of a bundle sees what another one of it does.
     *
     * @param sql changes tables, or is a premise; takes its rows from {@code cast(cast(:rows as text) as json)}
     * @param rows as JSON
     */
    public record Part(String sql, String rows) {

        public static Part of(String sql, Object rows) {
            return new Part(sql, Rows.json(rows));
        }
    }

    private record Shape(Optional<String> premise, List<String> parts) {}

    /** Nothing where there are no rows. */
    public static Stream<Part> part(String sql, List<?> rows) {
        return rows.isEmpty() ? Stream.empty() : Stream.of(Part.of(sql, rows));
    }

    public static Bundle of(Stream<Part> parts) {
        return new Bundle(Optional.empty(), parts.toList());
    }

    /** The same with further parts behind its own. */
    public Bundle with(Stream<Part> more) {
        return new Bundle(premise, Stream.concat(parts.stream(), more).toList());
    }

    /**
     * The same, but only while what it was decided on still stands.
     *
     * @param standing reads, and finds a row or none; what it locks is held until everything is done
     */
    public Bundle onlyIf(Part standing) {
        return new Bundle(Optional.of(standing), parts);
    }

    /** Fails with {@link Overtaken} where there is something to do and its premise does not stand; then nothing is done. */
    public Uni<Void> run(Statements statements) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var shape =
                new Shape(premise.map(Part::sql), parts.stream().map(Part::sql).toList());
        var rows =
                Stream.concat(premise.stream(), parts.stream()).map(Part::rows).toArray();
        return statements
                .rows(TEXTS.computeIfAbsent(shape, Bundle::sql), rows)
                .invoke(Bundle::requireDone)
                .replaceWithVoid();
    }

    private static void requireDone(List<?> rows) {
        if (rows.isEmpty()) {
            throw new Overtaken();
        }
    }

    /**
     * PostgreSQL carries out first what is selected from, and of the rest first what stands last. A part whose premise does
     * not stand gets null for its rows, which is none.
     */
    private static String sql(Shape shape) {
        var isFree = shape.premise().isEmpty();
        var first = isFree ? 1 : 2;
        var rows = isFree ? "$%d" : "(select cast($%d as text) from premise)";
        var named = new ArrayList<String>();
        shape.premise().ifPresent(sql -> named.add("premise as (%s)".formatted(sql.replace(ROWS, "$1"))));
        for (var part = shape.parts().size() - 1; part >= 0; part--) {
            var sql = shape.parts().get(part).replace(ROWS, rows.formatted(first + part));
            named.add("part%d as (%s)".formatted(part, sql));
        }
        return "with %s select 1%s".formatted(String.join(", ", named), isFree ? "" : " from premise");
    }
}
