package io.sayonce.resolution;

import java.util.List;
import java.util.Map;

import io.sayonce.kit.core.Refusal;

/**
 * A value that is well-formed and cannot be used as things stand.
 *
 * @param kind whether {@code name} is a {@code pointer} into the body (RFC 6901) or a {@code parameter}
 * @param problem what the value has to be, e.g. {@code must lie in the future}
 */
public record InvalidValue(String kind, String name, String problem) implements Refusal {

    public static InvalidValue at(String pointer, String problem) {
        return new InvalidValue("pointer", pointer, problem);
    }

    public static InvalidValue of(String parameter, String problem) {
        return new InvalidValue("parameter", parameter, problem);
    }

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
        return Map.of("errors", List.of(Map.of(kind, name, "detail", problem)));
    }
}
