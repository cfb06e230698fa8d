package io.sayonce.stack.front;

import java.util.LinkedHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the front says when it has nobody to pass a request on to (RFC 9457). */
record Problem(String kind, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static final int RETRY_AFTER_SECONDS = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    static Problem unknown() {
        return new Problem(
                "not-found", "Not found", 404, "No service answers at this address; see /q/openapi/complaint.");
    }

    static Problem tooLarge() {
        return new Problem(
                "payload-too-large", "Too large", 413, "A body has at most %d bytes.".formatted(Front.BODY_BYTES));
    }

    static Problem down(String service) {
        return new Problem(
                "unavailable",
                "Service unavailable",
                503,
                "%s does not answer at the moment; try again in %d s.".formatted(service, RETRY_AFTER_SECONDS));
    }

    String json() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "https://sayonce.io/problems/" + kind);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
