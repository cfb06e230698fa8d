package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.Backends;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** What the people of a complaint ask this service for. */
record Desk(UUID complaint) {

    static final String EVIDENCE = "{\"kind\": \"key-press\", \"reference\": \"call-7c21e0a4\"}";

    RequestSpecification as(Role role) {
        return given().auth().oauth2(Passes.of(Backends.current().tokens(), role, complaint));
    }

    ValidatableResponse post(Role role, String path, String body) {
        return post(role, path, body, Ids.next().toString());
    }

    ValidatableResponse post(Role role, String path, String body, String key) {
        return as(role).contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse propose() {
        return post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [
                  {"remedy": "replacement", "text": "A new gizmo."},
                  {"remedy": "refund", "text": "Your money back."}]}""".formatted(complaint));
    }

    /** The id of a proposal of a new gizmo or the money back. */
    String proposal() {
        return propose().statusCode(201).extract().path("id");
    }

    ValidatableResponse choose(Role role, String proposal, Instant wantedBy) {
        return post(role, "/v1/proposals/" + proposal + "/choice", """
                {"option": "a", "wantedBy": "%s", "words": "The new one, please.", "evidence": %s}""".formatted(wantedBy, EVIDENCE));
    }

    ValidatableResponse promise(Instant dueAt) {
        return post(Role.AGENT, "/v1/promises", """
                {"complaint": "%s", "kind": "callback", "dueAt": "%s", "text": "I call you back."}""".formatted(complaint, dueAt));
    }

    /** The id of a promise to call back. */
    String promised(Instant dueAt) {
        return promise(dueAt).statusCode(201).extract().path("id");
    }

    ValidatableResponse fulfil(String promise) {
        return post(Role.AGENT, "/v1/promises/" + promise + "/fulfilment", "{\"evidence\": " + EVIDENCE + "}");
    }

    ValidatableResponse get(Role role, String path) {
        return as(role).get(path).then();
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://sayonce.io/problems/" + type))
                .body("status", equalTo(status));
    }
}
