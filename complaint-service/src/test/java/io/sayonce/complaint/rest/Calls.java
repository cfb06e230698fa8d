package io.sayonce.complaint.rest;

import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.stack.backends.Backends;

import static io.restassured.RestAssured.given;

/** Callers of the complaint-service, each with a token of their own. */
final class Calls {

    static final Calls PLATFORM = staff("platform", "acme-phone", null);
    static final Calls ANNA = staff("agent", "anna", "front-desk");
    static final Calls BEN = staff("agent", "ben", "repairs");
    static final Calls LEA = staff("lead", "lea", "front-desk");
    static final Calls ANALYST = staff("analyst", "ada", null);

    private final String token;

    private Calls(String token) {
        this.token = token;
    }

    static Calls staff(String role, String name, String team) {
        return new Calls(Backends.current().tokens().staff(role, name, team));
    }

    static Calls customer(String complaint) {
        return new Calls(
                Backends.current().tokens().link(complaint, UUID.randomUUID().toString()));
    }

    RequestSpecification with() {
        return given().urlEncodingEnabled(false).auth().oauth2(token).contentType("application/json");
    }

    ValidatableResponse post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    ValidatableResponse post(String path, String key, String body) {
        return with().header("Idempotency-Key", key).body(body).post(path).then();
    }

    ValidatableResponse get(String path) {
        return with().get(path).then();
    }

    /** Records the gizmo's complaint; its id. */
    String record() {
        return post("/v1/complaints", GIZMO).statusCode(201).extract().path("id");
    }

    static final String GIZMO = """
            {"description": "A part broke in my gizmo.", "channel": "phone", "product": "gizmo",
             "name": "Robin Example", "email": "robin@example.org", "answers": {"serial-number": "GZ-1"}}
            """;
}
