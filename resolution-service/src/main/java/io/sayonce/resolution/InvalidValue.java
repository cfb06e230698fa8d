package io.sayonce.resolution;

import java.util.List;
import java.util.Map;

import io.sayonce.kit.core.Refusal;

/**
 * A value that is well-formed and cannot be used as things stand.
 *
 * @param pointer to the value in the request's body (RFC 6901)
 * @param problem what the value has to be, e.g. {@code must lie in the future}
 */
public record InvalidValue(String pointer, String problem) implements Refusal {

    @Override
    public String type() {
        return "invalid-value";
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String detail() {
        return "Some values cannot be used; see errors.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("pointer", pointer, "detail", problem)));
    }
}
