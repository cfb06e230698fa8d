package io.sayonce.kit.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command's "no", as a value: why it cannot be done and what the caller can do instead. Over REST it becomes a problem
 * (RFC 9457), in a consumer a logged outcome.
 *
 * @param type the problem's stable name in kebab-case, e.g. {@code already-answered}
 * @param status the HTTP status that fits
 * @param detail one or two sentences for the caller: what stands in the way, and what to do
 * @param members further members of the problem, by name; values are anything JSON can hold
 */
public record Refusal(String type, int status, String detail, Map<String, Object> members) {

    public Refusal {
        members = Map.copyOf(members);
    }

    public static Refusal of(String type, int status, String detail) {
        return new Refusal(type, status, detail, Map.of());
    }

    /** The same, and one member more. */
    public Refusal with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Refusal(type, status, detail, more);
    }

    /** The same, and which field of the body is at fault, by JSON pointer (RFC 6901). */
    public Refusal at(String pointer, String fault) {
        return with("errors", List.of(Map.of("pointer", pointer, "detail", fault)));
    }

    /** The same, for a caller who may be luckier in so many seconds. */
    public Refusal retryAfter(int seconds) {
        return with("retryAfter", seconds);
    }
}
