package io.sayonce.kit.core;

import java.util.Map;

/**
 * A command's "no", as a value: why it cannot be done and what the caller can do instead. Over REST it becomes a problem
 * (RFC 9457), in a consumer a logged outcome.
 */
public interface Refusal {

    /** The problem's stable name in kebab-case, e.g. {@code already-answered}. */
    String type();

    /** The HTTP status that fits, 4xx. */
    int status();

    /** One or two sentences for the caller: what stands in the way, and what to do. */
    String detail();

    /** Further members of the problem, by name; values are anything JSON can hold. */
    default Map<String, Object> members() {
        return Map.of();
    }
}
