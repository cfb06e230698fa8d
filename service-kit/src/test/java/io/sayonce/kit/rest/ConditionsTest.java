package io.sayonce.kit.rest;

import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.sayonce.kit.rest.ProblemsTest.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ConditionsTest {

    private static final String THING = "/v1/things/" + UUID.randomUUID();

    @Test
    void what_is_shown_has_a_version() {
        agent().get(THING)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}\""))
                .header("Cache-Control", equalTo("private, no-cache"));
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again() {
        var seen = agent().get(THING).header("ETag");
        agent().header("If-None-Match", seen).get(THING).then().statusCode(304).header("ETag", equalTo(seen));
        agent().header("If-None-Match", "W/" + seen).get(THING).then().statusCode(304);
        agent().header("If-None-Match", "\"other\", " + seen).get(THING).then().statusCode(304);
        agent().header("If-None-Match", "*").get(THING).then().statusCode(304);
        agent().header("If-None-Match", "\"other\"").get(THING).then().statusCode(200);
        agent().header("If-None-Match", seen).head(THING).then().statusCode(304);
    }

    @Test
    void what_passes_is_always_sent_anew_under_the_version_of_the_rest() {
        var seen = agent().get("/v1/things/clock").header("ETag");
        agent().header("If-None-Match", seen)
                .get("/v1/things/clock")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(seen));
        var stopped = agent().get("/v1/things/clock?stopped=true").header("ETag");
        agent().header("If-None-Match", stopped)
                .get("/v1/things/clock?stopped=true")
                .then()
                .statusCode(304);
    }

    @Test
    void a_change_has_to_say_what_was_seen() {
        var seen = agent().get(THING).header("ETag");
        problem(change(agent()), 428, "precondition-required").header("ETag", equalTo(seen));
        problem(change(agent().header("If-Match", "\"other\"")), 412, "stale").header("ETag", equalTo(seen));
        problem(change(agent().header("If-Match", "W/" + seen)), 412, "stale");
        change(agent().header("If-Match", seen)).statusCode(200);
        change(agent().header("If-Match", "\"other\" , " + seen)).statusCode(200);
        change(agent().header("If-Match", "\"other\"").header("If-Match", seen)).statusCode(200);
        change(agent().header("If-Match", "*")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unquoted", "\"half", "*, \"a\"", "\"a\" \"b\"", ","})
    void a_malformed_condition_is_refused(String condition) {
        problem(change(agent().header("If-Match", condition)), 400, "malformed-request");
        problem(agent().header("If-None-Match", condition).get(THING).then(), 400, "malformed-request");
    }

    @Test
    void a_list_may_be_as_long_as_headers_are() {
        var many = "\"\",".repeat(5_000);
        agent().header("If-None-Match", many + "\"other\"").get(THING).then().statusCode(200);
        agent().header("If-None-Match", many + agent().get(THING).header("ETag"))
                .get(THING)
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse change(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .body("{\"name\": \"gadget\", \"count\": 1}")
                .patch(THING)
                .then();
    }

    private static RequestSpecification agent() {
        return given().auth().oauth2(Passes.of(Role.AGENT));
    }
}
