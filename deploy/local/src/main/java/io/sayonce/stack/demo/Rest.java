package io.sayonce.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;

/**
 * The public API at one address. A request that was not answered, or was answered with {@code Retry-After}, is made
 * again with the same Idempotency-Key for as long as patience lasts.
 */
public record Rest(String address, Duration patience) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Answer get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    public Answer post(String token, String path, Object body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    public Answer post(String token, String path, Object body, String idempotencyKey) {
        return send(request(token, path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body)))
                .build());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        var last = new AtomicReference<Optional<Answer>>(Optional.empty());
        new Patience(patience).until(() -> answers(request, last));
        return last.get()
                .orElseThrow(
                        () -> new Trouble("%s does not answer. ./sayonce status says what runs, ./sayonce up starts it."
                                .formatted(address)));
    }

    /** Whether this is the answer to stay with. */
    private static boolean answers(HttpRequest request, AtomicReference<Optional<Answer>> last) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            last.set(Optional.of(answer(request, response)));
            return response.headers().firstValue("Retry-After").isEmpty();
        } catch (IOException nobodyThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for an answer.", e);
        }
    }

    private static Answer answer(HttpRequest request, HttpResponse<String> response) throws IOException {
        var name = request.method() + " " + request.uri().getPath();
        return new Answer(name, response.statusCode(), read(response.body()));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
