package io.sayonce.kit.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param next where the next page begins; empty on the last one
 */
public record Page<T>(List<T> items, @JsonIgnore Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** From {@code limit + 1} rows, of which the last only says that there are more. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> after) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Optional.of(after.apply(shown.get(limit - 1))) : Optional.<Cursor>empty();
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
