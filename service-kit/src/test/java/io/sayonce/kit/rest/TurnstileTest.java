package io.sayonce.kit.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Everybody may call, nobody may drown out the others. */
@QuarkusTest
@TestProfile(TurnstileTest.Narrow.class)
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class TurnstileTest {

    /** So slow that it is soon used up. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sayonce.rate.staff.per-second", "1000",
                    "sayonce.rate.staff.burst", "2000",
                    "sayonce.rate.customer.per-second", "1",
                    "sayonce.rate.customer.burst", "5");
        }
    }

    @Test
    void who_calls_too_often_is_told_when_to_try_again() {
        var thing = UUID.randomUUID();
        var link = Passes.of(Backends.current().tokens(), Role.CUSTOMER, thing);
        var last = Stream.generate(() -> get(thing, link))
                .limit(2_000)
                .filter(answer -> answer.extract().statusCode() != 200)
                .findFirst()
                .orElseThrow();
        ProblemsTest.problem(last, 429, "too-many-requests")
                .header("Retry-After", equalTo("1"))
                .header("RateLimit-Policy", equalTo("\"customer\";q=5;w=5"))
                .header("RateLimit", equalTo("\"customer\";r=0;t=5"))
                .body("retryAfter", equalTo(1));

        var another = UUID.randomUUID();
        get(another, Passes.of(Backends.current().tokens(), Role.CUSTOMER, another))
                .statusCode(200)
                .header("RateLimit", equalTo("\"customer\";r=4;t=1"));
    }

    @Test
    void every_answer_says_what_is_left() {
        var thing = UUID.randomUUID();
        get(thing, Passes.of(Role.AGENT))
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"staff\";q=2000;w=2"))
                .header("RateLimit", startsWith("\"staff\";r="));
    }

    @Test
    void what_is_refused_counts_too() {
        var thing = UUID.randomUUID();
        var link = Passes.of(Backends.current().tokens(), Role.CUSTOMER, thing);
        for (var refused : List.of("/v1/nothing", "/v1/things", "/q/metrics")) {
            Stream.generate(() -> given().auth().oauth2(link).get(refused).then())
                    .limit(2_000)
                    .filter(answer -> answer.extract().statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whoever_is_not_known_has_no_budget() {
        given().get("/v1/things/" + UUID.randomUUID()).then().statusCode(401).header("RateLimit", nullValue());
    }

    private static ValidatableResponse get(UUID thing, String pass) {
        return given().auth().oauth2(pass).get("/v1/things/" + thing).then();
    }
}
