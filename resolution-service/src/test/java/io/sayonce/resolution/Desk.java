package io.sayonce.resolution;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Pseudonyms;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.Backends;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What the people of a complaint ask this service for. */
public record Desk(UUID complaint) {

    public static final String TEXT = "I call you back about the gizmo from Zanzibar.";
    public static final String EVIDENCE = "{\"kind\": \"key-press\", \"reference\": \"call-7c21e0a4\"}";

    public static final Instant WISHED = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);

    public static final String NOTE = "I have the answer on my desk, in Zanzibar.";
    public static final String JUDGEMENT = "{\"rule\": \"date-is-feasible\", \"note\": \"%s\"}".formatted(NOTE);

    public RequestSpecification as(Role role) {
        return given().auth().oauth2(Passes.of(Backends.current().tokens(), role, complaint));
    }

    public ValidatableResponse post(Role role, String path, String body) {
        return post(role, path, body, Ids.next().toString());
    }

    /** As a client should: with the same key again where the complaint is still on its way to this service. */
    public ValidatableResponse post(Role role, String path, String body, String key) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> send(role, path, body, key),
                        answer -> !answer.extract().asString().contains("not-heard-yet"));
    }

    public ValidatableResponse send(Role role, String path, String body, String key) {
        return as(role).contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse propose() {
        return post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [
                  {"remedy": "replacement", "text": "A new gizmo."},
                  {"remedy": "refund", "text": "Your money back."}]}""".formatted(complaint));
    }

    /** With what it costs us, which the customer is not to know. */
    public ValidatableResponse proposeAt(String amount) {
        return post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [
                  {"remedy": "replacement", "text": "A new gizmo.", "matchesDesired": true,
                   "cost": {"amount": "%s", "currency": "EUR"}},
                  {"remedy": "refund", "text": "Your money back.", "matchesDesired": false}]}""".formatted(complaint, amount));
    }

    /** The id of a proposal that is above the grant of anybody on the front line. */
    public String draft() {
        return proposeAt("390.00").statusCode(202).extract().path("proposal");
    }

    /** No to a counter-proposal, and a voucher instead. */
    public ValidatableResponse refuse(String countered, String because) {
        return post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "refuses": "%s", "because": "%s", "options": [
                  {"remedy": "gesture", "text": "A voucher."}]}""".formatted(complaint, countered, because));
    }

    public ValidatableResponse decline(Role role, String proposal) {
        return post(role, "/v1/proposals/" + proposal + "/decline", """
                {"reason": "I have bought one by now.", "evidence": %s}""".formatted(EVIDENCE));
    }

    public ValidatableResponse counter(Role role, String proposal) {
        return post(role, "/v1/proposals/" + proposal + "/counter", """
                {"words": "A green one, before I travel.", "evidence": %s,
                 "desired": {"remedy": "replacement", "wantedBy": "%s"}}""".formatted(EVIDENCE, WISHED));
    }

    /** The id of a proposal of a new gizmo or the money back. */
    public String proposal() {
        return propose().statusCode(201).extract().path("id");
    }

    public ValidatableResponse choose(Role role, String proposal, Instant wantedBy) {
        return post(role, "/v1/proposals/" + proposal + "/choice", """
                {"option": "a", "wantedBy": "%s", "words": "The new one, please.", "evidence": %s}""".formatted(wantedBy, EVIDENCE));
    }

    /** Money back, or a repair that can be had from a date on, perhaps earlier than such repairs are done. */
    public ValidatableResponse repair(Instant feasibleFrom, String judgement) {
        return post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [
                  {"remedy": "refund", "text": "Your money back."},
                  {"remedy": "repair", "text": "We repair it.", "feasibleFrom": "%s"}]%s}""".formatted(
                        complaint, feasibleFrom, judgement.isEmpty() ? "" : ", \"judgement\": " + judgement));
    }

    public ValidatableResponse promise(Instant dueAt) {
        return post(Role.AGENT, "/v1/promises", callback(dueAt));
    }

    public String callback(Instant dueAt) {
        return "{\"complaint\": \"%s\", \"kind\": \"callback\", \"dueAt\": \"%s\", \"text\": \"%s\"}"
                .formatted(complaint, dueAt, TEXT);
    }

    /** The id of a promise to call back. */
    public String promised(Instant dueAt) {
        return promise(dueAt).statusCode(201).extract().path("id");
    }

    /** The id of a promise to call back sooner than such calls are made, since the agent knows better. */
    public String rushed(Instant dueAt) {
        var body = callback(dueAt).replace("\"kind\"", "\"judgement\": %s, \"kind\"".formatted(JUDGEMENT));
        return post(Role.AGENT, "/v1/promises", body).statusCode(201).extract().path("id");
    }

    public ValidatableResponse fulfil(String promise) {
        return post(Role.AGENT, "/v1/promises/" + promise + "/fulfilment", "{\"evidence\": " + EVIDENCE + "}");
    }

    public ValidatableResponse renegotiate(Role role, String promise, Instant wantedBy) {
        return post(role, "/v1/promises/" + promise + "/renegotiation", """
                {"wantedBy": "%s", "words": "I am away that week.", "evidence": %s}""".formatted(wantedBy, EVIDENCE));
    }

    public ValidatableResponse withdraw(Role role, String promise) {
        return post(role, "/v1/promises/" + promise + "/withdrawal", """
                {"reason": "It is not made any more.", "evidence": %s}""".formatted(EVIDENCE));
    }

    public ValidatableResponse get(Role role, String path) {
        return as(role).get(path).then();
    }

    public ValidatableResponse givenTo(String team, Instant dueAt) {
        var body = callback(dueAt).replace("\"kind\"", "\"team\": \"%s\", \"kind\"".formatted(team));
        return post(Role.AGENT, "/v1/promises", body);
    }

    /** The agent who asks, as facts name agents. */
    public static Owner caller() {
        var key = ConfigProvider.getConfig().getValue("sayonce.master-key", String.class);
        return Owner.agent(new Pseudonyms(key).of("anna"));
    }

    public static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://sayonce.io/problems/" + type))
                .body("status", equalTo(status));
    }
}
