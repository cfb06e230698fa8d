package io.sayonce.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;

/** Statements that are carried out as one: in one round trip, in their order, and all of them or none. */
public final class Bundle {

    private static final String ROWS = ":rows";

    /** One text for each sequence of parts that occurs, so that it is not written and hashed for each bundle. */
    private static final Map<List<String>, String> TEXTS = new ConcurrentHashMap<>();

    private final List<Part> parts;

    private Bundle(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * One statement that changes tables; none of a bundle sees what another one of it does.
     *
     * @param sql takes its rows from {@code cast(cast(:rows as text) as json)}
     * @param rows as JSON
     */
    public record Part(String sql, String rows) {

        public static Part of(String sql, Object rows) {
            return new Part(sql, Rows.json(rows));
        }
    }

    /** Nothing where there are no rows. */
    public static Stream<Part> part(String sql, List<?> rows) {
        return rows.isEmpty() ? Stream.empty() : Stream.of(Part.of(sql, rows));
    }

    public static Bundle of(Stream<Part> parts) {
        return new Bundle(parts.toList());
    }

    public Uni<Void> run(Statements statements) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var sql = TEXTS.computeIfAbsent(parts.stream().map(Part::sql).toList(), Bundle::sql);
        return statements.run(sql, parts.stream().map(Part::rows).toArray()).replaceWithVoid();
    }

    /** PostgreSQL carries out first what stands last, as nothing reads from it. */
    private static String sql(List<String> parts) {
        var named = new ArrayList<String>();
        for (var part = parts.size() - 1; part >= 0; part--) {
            named.add("part%d as (%s)".formatted(part, parts.get(part).replace(ROWS, "$" + (part + 1))));
        }
        return "with " + String.join(", ", named) + " select 1";
    }
}
