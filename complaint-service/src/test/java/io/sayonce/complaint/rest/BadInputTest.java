package io.sayonce.complaint.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.complaint.rest.Calls.ANNA;
import static io.sayonce.complaint.rest.Calls.GIZMO;
import static io.sayonce.complaint.rest.Calls.PLATFORM;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Guarantee 14: bad input is answered; never a 5xx, nothing half stored. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"description\": \"x\", | 400 | malformed-json",
                "[] | 400 | malformed-request",
                "{\"description\": \"x\", \"channel\": \"phone\", \"colour\": \"red\"} | 400 | malformed-request",
                "{\"description\": 5, \"channel\": \"phone\"} | 400 | malformed-request",
                "{\"description\": \"x\", \"channel\": \"pigeon\"} | 400 | malformed-request",
                "{\"description\": \"x\", \"channel\": \"phone\", \"customer\": \"you\"} | 400 | malformed-request",
                "{\"description\": \"x\", \"channel\": \"phone\", \"occurredAt\": \"soon\"} | 400 | malformed-request",
                "{\"channel\": \"phone\"} | 422 | invalid-value",
                "{\"description\": \"\", \"channel\": \"phone\"} | 422 | invalid-value",
                "{\"description\": \"\\u0000\", \"channel\": \"phone\"} | 400 | malformed-request",
                "{\"description\": \"a\\u0007b\", \"channel\": \"phone\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"occurredAt\": \"9999-01-01T00:00:00Z\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"occurredAt\": \"2150-01-01T00:00:00Z\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"occurredAt\": \"0001-01-01T00:00:00Z\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"email\": \"nobody\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"language\": \"English, please\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"team\": \"Front Desk\"} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"external\": {\"system\": \"crm\"}} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"answers\": {\"No Slug\": \"1\"}} | 422 | invalid-value",
                "{\"description\": \"x\", \"channel\": \"phone\", \"answers\": {\"slug\": \"\"}} | 422 | invalid-value",
            })
    void a_form_that_cannot_be_is_answered_with_its_problem(String body, int status, String problem) {
        var marked = body.contains("team") ? body : body.replaceFirst("^\\{", "{\"team\": \"bad-input\", ");
        PLATFORM.post("/v1/complaints", marked)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString("https://sayonce.io/problems/"))
                .body("type", endsWith(problem));
        ANNA.get("/v1/complaints?owner=team:bad-input").body("items", hasSize(0));
    }

    @Test
    void a_field_at_fault_is_named_by_its_pointer() {
        PLATFORM.post("/v1/complaints", "{\"description\": \" \", \"channel\": \"phone\", \"answers\": {\"a\": \"\"}}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/description"))
                .body("errors.pointer", hasItem("/answers/a"));
    }

    @Test
    void lone_surrogates_and_endless_texts_are_refused() {
        PLATFORM.post("/v1/complaints", "{\"description\": \"a\\ud800b\", \"channel\": \"phone\"}")
                .statusCode(400);
        PLATFORM.post(
                        "/v1/complaints",
                        "{\"description\": \"%s\", \"channel\": \"phone\"}".formatted("x".repeat(20_001)))
                .statusCode(422);
        PLATFORM.post(
                        "/v1/complaints",
                        "{\"description\": \"%s\", \"channel\": \"phone\"}".formatted("x".repeat(2_000_000)))
                .statusCode(413);
    }

    @Test
    void unknown_ids_methods_and_content_types_are_answered() {
        ANNA.get("/v1/complaints/" + UUID.randomUUID()).statusCode(404).contentType("application/problem+json");
        ANNA.get("/v1/complaints/not-an-id").statusCode(404).contentType("application/problem+json");
        ANNA.get("/v1/handoffs/" + UUID.randomUUID()).statusCode(404).contentType("application/problem+json");
        ANNA.get("/v1/nothing").statusCode(404).contentType("application/problem+json");
        ANNA.with().delete("/v1/complaints").then().statusCode(405).contentType("application/problem+json");
        PLATFORM.with()
                .contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(GIZMO)
                .post("/v1/complaints")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_field_may_be_as_long_as_a_body() {
        for (var endless : List.of(
                "\"language\": \"en" + "-aa".repeat(200_000),
                "\"team\": \"a" + "-a".repeat(300_000),
                "\"email\": \"a@a" + "\u0315\u0300".repeat(170_000))) {
            PLATFORM.post("/v1/complaints", "{\"description\": \"x\", \"channel\": \"phone\", " + endless + "\"}")
                    .statusCode(422)
                    .body("type", endsWith("/invalid-value"));
        }
    }

    @Test
    void lists_refuse_what_cannot_be_asked() {
        ANNA.get("/v1/complaints?limit=0").statusCode(422);
        ANNA.get("/v1/complaints?limit=many").statusCode(400);
        ANNA.get("/v1/complaints?cursor=forged").statusCode(400).body("type", endsWith("/bad-cursor"));
        ANNA.get("/v1/complaints?state=angry").statusCode(400);
        ANNA.get("/v1/complaints?external=nameless").statusCode(400);
    }
}
