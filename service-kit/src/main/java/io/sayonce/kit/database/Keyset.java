package io.sayonce.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * A list that is read page by page, each from where the one before ended (keyset pagination). A page is one stretch of
 * an index: all filters but the last are equalities, and the last is a range together with the place. So the rows do not
 * come in this order by the primary key as well, which would be read from end to end where little fits. An index that
 * begins with the filters and goes on with the order has to be there.
 *
 * @param <R> an entity
 */
public final class Keyset<R> {

    private final Class<R> row;
    private final boolean backwards;
    private final List<String> order;
    private final List<Term> filters = new ArrayList<>();
    private List<Term> place = List.of();
    private List<Term> end = List.of();

    private Keyset(Class<R> row, boolean backwards, String... order) {
        this.row = row;
        this.backwards = backwards;
        this.order = List.of(order);
    }

    /** A field and what it is compared with. */
    private record Term(String field, String parameter, Object value) {

        /** E.g. {@code (state, id) > (:state, :place0)}. */
        static String compared(List<Term> terms, String operator) {
            var fields = terms.stream().map(Term::field).toList();
            var parameters = terms.stream().map(term -> ":" + term.parameter).toList();
            return "%s %s %s".formatted(tuple(fields), operator, tuple(parameters));
        }

        private static String tuple(List<String> parts) {
            return parts.size() == 1 ? parts.get(0) : "(" + String.join(", ", parts) + ")";
        }
    }

    /** What is least by these fields comes first; together they are unique. */
    public static <R> Keyset<R> of(Class<R> row, String... order) {
        return new Keyset<>(row, false, order);
    }

    /** What is greatest by these fields comes first; together they are unique. */
    public static <R> Keyset<R> backwards(Class<R> row, String... order) {
        return new Keyset<>(row, true, order);
    }

    /** Only rows with this value, if there is one. Filters follow each other as the columns of an index do. */
    public Keyset<R> where(String field, Optional<?> value) {
        value.ifPresent(wanted -> filters.add(new Term(field, field, wanted)));
        return this;
    }

    /** Only rows behind this place, which has a value for each field of the order. */
    public Keyset<R> after(Object... values) {
        place = IntStream.range(0, order.size())
                .mapToObj(index -> new Term(order.get(index), "place" + index, values[index]))
                .toList();
        return this;
    }

    /** Only rows that come before this value, if there is one, of the first field of the order. */
    public Keyset<R> until(Optional<?> value) {
        end = value.map(first -> new Term(order.get(0), "end", first)).stream().toList();
        return this;
    }

    /** The next rows, at most so many. */
    public Uni<List<R>> read(StatelessSession session, int rows) {
        var query = session.createSelectionQuery(text(), row).setMaxResults(rows);
        Stream.of(filters.stream(), place.stream(), end.stream())
                .flatMap(terms -> terms)
                .forEach(term -> query.setParameter(term.parameter, term.value));
        return query.getResultList();
    }

    private String text() {
        var fixed = filters.stream().limit(Math.max(0, filters.size() - 1L)).toList();
        var ranged = filters.stream().skip(fixed.size()).toList();
        if (ranged.stream().anyMatch(term -> term.value instanceof Enum)) {
            throw new IllegalStateException("Hibernate takes an enumeration for a number where rows are compared");
        }
        var conditions = Stream.of(
                        fixed.stream().map(term -> Term.compared(List.of(term), "=")),
                        bound(ranged, place, backwards ? "<" : ">").stream(),
                        bound(ranged, end, backwards ? ">" : "<").stream())
                .flatMap(each -> each)
                .toList();
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from " + row.getSimpleName() + where + " order by " + sorting();
    }

    /** One end of the stretch: from or up to the filter itself, or a place within what it leaves. */
    private static Optional<String> bound(List<Term> ranged, List<Term> within, String operator) {
        if (within.isEmpty()) {
            return ranged.isEmpty() ? Optional.empty() : Optional.of(Term.compared(ranged, operator + "="));
        }
        return Optional.of(
                Term.compared(Stream.concat(ranged.stream(), within.stream()).toList(), operator));
    }

    private String sorting() {
        return Stream.concat(filters.stream().map(Term::field), order.stream())
                .map(field -> backwards ? field + " desc" : field)
                .collect(Collectors.joining(", "));
    }
}
