package io.sayonce.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.Trouble;

/**
 * What was answered to a request.
 *
 * @param request method and path, to name it by
 * @param body its JSON; missing where there was none
 */
public record Answer(String request, int status, JsonNode body) {

    /** The body, where this is the status; otherwise what went wrong, in a sentence. */
    public JsonNode expect(int expected) {
        if (status == expected) {
            return body;
        }
        throw new Trouble("%s was answered with %d instead of %d: %s"
                .formatted(request, status, expected, body.path("detail").asText(body.toString())));
    }
}
