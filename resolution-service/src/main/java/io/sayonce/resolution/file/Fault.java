package io.sayonce.resolution.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.sayonce.kit.rest.Slug;

/** Says in one sentence where a file is wrong and why, so that somebody can put it right. */
public final class Fault extends RuntimeException {

    private Fault(String sentence) {
        super(sentence, null, false, false);
    }

    public static Fault because(String sentence) {
        return new Fault(sentence);
    }

    /** What is read there; a fault in it is said to be there. */
    public static <T> T in(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Fault | IllegalArgumentException | DateTimeException fault) {
            throw new Fault(place + ": " + fault.getMessage());
        }
    }

    public static <T> T required(String field, T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new Fault(field + " is missing"));
    }

    public static <T> List<T> some(String field, List<T> values) {
        if (required(field, values).isEmpty() || values.contains(null)) {
            throw new Fault(field + " has nothing in it");
        }
        return values;
    }

    public static String words(String field, String text) {
        if (required(field, text).isBlank()) {
            throw new Fault(field + " is blank");
        }
        return text.strip();
    }

    public static String slug(String field, String text) {
        if (required(field, text).length() > Slug.MAX || !text.matches(Slug.PATTERN)) {
            throw new Fault(
                    "%s \"%s\" is not made of lower-case letters, digits and single hyphens".formatted(field, text));
        }
        return text;
    }

    /** A place and not just an offset: only a place knows when its clocks change. */
    public static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(required("zone", text))) {
            throw new Fault("the zone \"%s\" is not known; write one such as Europe/London".formatted(text));
        }
        return ZoneId.of(text);
    }

    public static <T, K> void mustDiffer(String what, List<T> all, Function<T, K> by) {
        var seen = new HashSet<K>();
        for (var one : all) {
            if (!seen.add(by.apply(one))) {
                throw new Fault("two " + what + " " + by.apply(one));
            }
        }
    }
}
