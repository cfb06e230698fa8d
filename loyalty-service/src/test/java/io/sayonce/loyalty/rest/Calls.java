package io.sayonce.loyalty.rest;

import java.util.List;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.core.Ids;
import io.sayonce.stack.backends.Backends;

import static org.awaitility.Awaitility.await;

/** Calls to this service, as its callers make them. */
final class Calls {

    private Calls() {}

    static RequestSpecification as(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    static String staff(String role) {
        return Backends.current().tokens().staff(role, "anna", "front-desk");
    }

    static String customer(UUID complaint) {
        return Backends.current().tokens().link(complaint.toString(), Ids.next().toString());
    }

    static Response decide(String token, String incentive, String how, String key, String body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/incentives/%s/%s".formatted(incentive, how));
    }

    static List<String> list(String path) {
        return as(staff("agent")).get(path).path("items.id");
    }

    static String theOnlyIncentiveOf(UUID complaint) {
        var address = "/v1/incentives?complaint=" + complaint;
        await().until(() -> list(address).size() == 1);
        return list(address).get(0);
    }
}
