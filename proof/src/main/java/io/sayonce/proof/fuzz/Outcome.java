package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** What became of a request. */
sealed interface Outcome {

    /** It was answered. */
    record Reply(int status, List<Field> headers, byte[] body) implements Outcome {

        Optional<String> header(String name) {
            return headers.stream()
                    .filter(one -> one.is(name))
                    .map(Field::value)
                    .findFirst();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** What stands in it; missing where that is no JSON. */
        JsonNode json() {
            try {
                return Api.JSON.readTree(text());
            } catch (JsonProcessingException noJson) {
                return Api.JSON.missingNode();
            }
        }

        /** What a problem is called. */
        String title() {
            return json().path("title").asText();
        }

        boolean succeeds() {
            return status / 100 == 2;
        }

        /** Whether the operation has done its work, be it to find that nothing has changed. */
        boolean isCarriedOut() {
            return succeeds() || status == 304;
        }
    }

    /** The connection ended first. */
    record Cut(String why) implements Outcome {}

    /** Nobody answered for as long as anybody would wait. */
    record Hung() implements Outcome {}
}
