package io.sayonce.stack.cfpb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Records complaints as a platform does: over the REST API, again where that is safe and promising. */
final class Recorder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 8;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String token;

    /** One run's keys are its own: an earlier run's key would be answered with that run's 201, as if just created. */
    private final String run = UUID.randomUUID().toString();

    Recorder(String publicUrl, String token) {
        this.address = URI.create(publicUrl + "/v1/complaints");
        this.token = token;
    }

    Outcome record(Row row) throws InterruptedException {
        if (row instanceof Row.Whole whole) {
            return record(whole);
        }
        return new Outcome.Refused(row.line(), ((Row.Broken) row).why());
    }

    private Outcome record(Row.Whole row) throws InterruptedException {
        var last = "";
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                var answer = http.send(request(row), BodyHandlers.ofString());
                if (!isWorthAnother(answer)) {
                    return outcome(row.line(), answer);
                }
                last = problem(answer);
                Thread.sleep(retryAfter(answer, attempt).toMillis());
            } catch (IOException lost) {
                last = "no answer (%s)".formatted(lost.getMessage());
                Thread.sleep(backoff(attempt).toMillis());
            }
        }
        return new Outcome.Refused(row.line(), "gave up after %d tries: %s".formatted(TRIES, last));
    }

    private HttpRequest request(Row.Whole row) throws JsonProcessingException {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(
                        "Idempotency-Key",
                        "%s:%s:%s:%d"
                                .formatted(CfpbComplaint.SYSTEM, row.complaint().id(), run, row.line()))
                .POST(BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(row.complaint().body())))
                .build();
    }

    private static Outcome outcome(long line, HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            return new Outcome.Created(line);
        }
        if (answer.statusCode() == 409 && type(answer).endsWith("/already-recorded")) {
            return new Outcome.Known(line);
        }
        return new Outcome.Refused(line, problem(answer));
    }

    private static boolean isWorthAnother(HttpResponse<String> answer) {
        return answer.statusCode() == 429
                || answer.statusCode() >= 500
                || answer.statusCode() == 409 && !type(answer).endsWith("/already-recorded");
    }

    private static Duration retryAfter(HttpResponse<String> answer, int attempt) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(each -> each.matches("\\d{1,2}"))
                .map(each -> Duration.ofSeconds(Long.parseLong(each)))
                .orElse(backoff(attempt));
    }

    private static Duration backoff(int attempt) {
        return Duration.ofMillis(100L << attempt);
    }

    private static String type(HttpResponse<String> answer) {
        return json(answer).path("type").asText();
    }

    /** What the API said, in one line. */
    private static String problem(HttpResponse<String> answer) {
        var json = json(answer);
        var fields = StreamSupport.stream(json.path("errors").spliterator(), false)
                .map(each -> each.path("pointer").asText() + " "
                        + each.path("detail").asText())
                .collect(Collectors.joining("; "));
        return "%d %s"
                .formatted(
                        answer.statusCode(),
                        fields.isEmpty() ? json.path("detail").asText() : fields);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
