package io.sayonce.complaint;

import java.util.Map;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;

/** The other system's name stands for a complaint that is known here. */
public record AlreadyRecorded(UUID complaint) implements Refusal {

    @Override
    public String type() {
        return "already-recorded";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String detail() {
        return "A complaint with this external name is recorded already. Go on with that one.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("complaint", complaint, "location", "/v1/complaints/" + complaint);
    }
}
