package io.sayonce.kit.database;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import io.sayonce.kit.database.Bundle.Part;

/** How entities of one class are written by one statement: inserted, or brought up to date where something about them is different. */
public final class Upsert {

    private static final ClassValue<Upsert> OF = new ClassValue<>() {
        @Override
        protected Upsert computeValue(Class<?> entity) {
            return new Upsert(entity);
        }
    };

    private final String sql;
    private final Field key;
    private final Map<String, Field> columns = new LinkedHashMap<>();

    private Upsert(Class<?> entity) {
        for (var field : entity.getDeclaredFields()) {
            if (isColumn(field)) {
                field.setAccessible(true);
                columns.put(column(field), field);
            }
        }
        key = columns.values().stream()
                .filter(field -> field.isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow();
        sql = sql(entity.getAnnotation(Table.class).name());
    }

    /**
     * Of entities of any classes, always in the same order of classes, so that no two writers wait for each other; the last
     * one counts where several have the same key.
     */
    public static Stream<Part> of(Collection<?> entities) {
        return entities.stream()
                .collect(Collectors.groupingBy(Object::getClass, Upsert::byName, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> OF.get(each.getKey()).part(each.getValue()));
    }

    private static Map<Class<?>, List<Object>> byName() {
        return new TreeMap<>(Comparator.comparing(Class::getName));
    }

    private Part part(List<?> entities) {
        var rows = entities.stream()
                .collect(Collectors.toMap(
                        entity -> value(key, entity), this::row, (former, last) -> last, LinkedHashMap::new));
        return Part.of(sql, rows.values());
    }

    private Map<String, Object> row(Object entity) {
        var row = new HashMap<String, Object>();
        columns.forEach((column, field) -> row.put(column, value(field, entity)));
        return row;
    }

    private String sql(String table) {
        var id = column(key);
        var rest =
                columns.keySet().stream().filter(column -> !column.equals(id)).toList();
        return """
                insert into %1$s (%2$s)
                select %2$s from json_populate_recordset(cast(null as %1$s), cast(cast(:rows as text) as json)) order by %3$s
                on conflict (%3$s) do update set %4$s where (%5$s) is distinct from (%6$s)""".formatted(
                        table,
                        String.join(", ", columns.keySet()),
                        id,
                        each(rest, column -> "%1$s = excluded.%1$s".formatted(column)),
                        each(rest, column -> table + "." + column),
                        each(rest, column -> "excluded." + column));
    }

    private static String each(List<String> columns, Function<String, String> written) {
        return columns.stream().map(written).collect(Collectors.joining(", "));
    }

    private static boolean isColumn(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Transient.class);
    }

    /** The name that is given, or the field's in snake_case. */
    private static String column(Field field) {
        var named = field.getAnnotation(Column.class);
        return named == null || named.name().isEmpty()
                ? field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : named.name();
    }

    /** As the database reads it; it counts microseconds. */
    private static Object value(Field field, Object entity) {
        try {
            var value = field.get(entity);
            if (value instanceof Instant instant) {
                return instant.truncatedTo(ChronoUnit.MICROS).toString();
            }
            return value instanceof Enum<?> constant ? constant.name() : value;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
