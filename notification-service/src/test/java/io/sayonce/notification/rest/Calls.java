package io.sayonce.notification.rest;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sayonce.stack.backends.Backends;

/** Calls to this service, as its callers make them. */
final class Calls {

    private Calls() {}

    static RequestSpecification as(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    static String staff(String role) {
        return Backends.current().tokens().staff(role, "anna", "front-desk");
    }

    static Response ask(String token, String key, String body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/notices");
    }
}
