package io.sayonce.complaint;

import java.util.List;
import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** Nothing can be complained of before it happened. */
public record InTheFuture() implements Refusal {

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
        return "The problem cannot have occurred in the future.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(Map.of("pointer", "/occurredAt", "detail", "must not be later than now")));
    }
}
