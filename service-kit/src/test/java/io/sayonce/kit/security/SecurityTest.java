package io.sayonce.kit.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.rest.Problem;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.sayonce.kit.security.OddTokens.COMPLAINT;
import static io.sayonce.kit.security.OddTokens.CUSTOMER;
import static io.sayonce.kit.security.OddTokens.byLinkKey;
import static io.sayonce.kit.security.OddTokens.byNobody;
import static io.sayonce.kit.security.OddTokens.byPublicKeyAsSecret;
import static io.sayonce.kit.security.OddTokens.byStaffKey;
import static io.sayonce.kit.security.OddTokens.link;
import static io.sayonce.kit.security.OddTokens.publicKey;
import static io.sayonce.kit.security.OddTokens.staff;
import static io.sayonce.kit.security.OddTokens.unsigned;
import static io.sayonce.kit.security.OddTokens.unsignedClaims;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class SecurityTest {

    @Test
    void staff_is_recognised() {
        me(Passes.of(Role.AGENT))
                .statusCode(200)
                .body("role", equalTo("AGENT"))
                .body("subject", equalTo("anna"))
                .body("name", equalTo("Anna"))
                .body("team", equalTo("front-desk"))
                .body("pseudonym.length()", equalTo(22));
    }

    @Test
    void a_link_opens_one_complaint_for_a_customer() {
        me(Passes.of(Backends.current().tokens(), Role.CUSTOMER, COMPLAINT))
                .statusCode(200)
                .body("role", equalTo("CUSTOMER"))
                .body("complaint", equalTo(COMPLAINT.toString()));
        given().auth()
                .oauth2(Passes.of(Backends.current().tokens(), Role.CUSTOMER, COMPLAINT))
                .get("/v1/things/" + COMPLAINT)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Passes.of(Backends.current().tokens(), Role.CUSTOMER, COMPLAINT))
                .get("/v1/things/" + CUSTOMER)
                .then()
                .statusCode(404);
    }

    @Test
    void a_link_never_passes_for_staff_whatever_it_claims() {
        me(byLinkKey(link().groups(Set.of("lead", "agent", "operator"))))
                .statusCode(200)
                .body("role", equalTo("CUSTOMER"));
        given().auth()
                .oauth2(byLinkKey(link().groups("agent")))
                .get("/v1/things")
                .then()
                .statusCode(403);
    }

    @Test
    void staff_never_passes_for_a_customer_whatever_it_claims() {
        me(byStaffKey(staff("customer").claim("complaint", COMPLAINT.toString())))
                .statusCode(403);
        me(byStaffKey(staff("agent").claim("complaint", COMPLAINT.toString())))
                .body("role", equalTo("AGENT"))
                .body("complaint", equalTo(null));
    }

    @Test
    void of_several_roles_one_is_acted_in() {
        me(byStaffKey(staff("agent").groups(Set.of("analyst", "agent", "lead", "admin"))))
                .body("role", equalTo("LEAD"));
        me(byStaffKey(staff("admin"))).statusCode(403);
    }

    static Stream<String> tokensThatAreNotValid() {
        var past = Instant.now().minus(Duration.ofMinutes(5));
        return Stream.of(
                "nonsense",
                "a.b.c",
                Passes.of(Backends.current().tokens().expired(), Role.AGENT, COMPLAINT),
                Passes.of(Backends.current().tokens().expired(), Role.CUSTOMER, COMPLAINT),
                Passes.of(Backends.current().tokens().forged(), Role.AGENT, COMPLAINT),
                Passes.of(Backends.current().tokens().forged(), Role.CUSTOMER, COMPLAINT),
                Passes.of(Backends.current().tokens().swapped(), Role.AGENT, COMPLAINT),
                Passes.of(Backends.current().tokens().swapped(), Role.CUSTOMER, COMPLAINT),
                byLinkKey(staff("agent")),
                byStaffKey(link()),
                byLinkKey(link().expiresAt(past)),
                byLinkKey(link().claim("complaint", "every")),
                byLinkKey(link().remove("complaint")),
                byLinkKey(link().remove("sub")),
                byLinkKey(link().audience("elsewhere")),
                byStaffKey(staff("agent").audience("elsewhere")),
                byStaffKey(staff("agent").remove("aud")),
                byStaffKey(staff("agent").remove("sub")),
                byStaffKey(staff("agent").issuer("elsewhere")),
                byStaffKey(staff("agent").remove("iss")),
                byLinkKey(link().remove("iss")),
                unsigned("sayonce-local"),
                unsigned("sayonce-link"),
                unsignedClaims("{\"iss\":1}"),
                byNobody("sayonce-link"),
                byLinkKey(link().claim("nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                byLinkKey(link().remove("aud")),
                byLinkKey(link().subject(" ")),
                byPublicKeyAsSecret("sayonce-local", publicKey("staff")),
                byPublicKeyAsSecret("sayonce-link", publicKey("link")));
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNotValid")
    void a_token_that_is_not_valid_is_refused(String token) {
        me(token)
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("type", equalTo("https://sayonce.io/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things", "/nowhere", "/q/metrics", "/q/swagger-ui", "/q", "/Q/health/../metrics"})
    void nothing_is_open_without_a_token(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("https://sayonce.io/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/openapi"})
    void health_and_openapi_are_open(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void metrics_are_for_operators() {
        given().auth().oauth2(Passes.of(Role.OPERATOR)).get("/q/metrics").then().statusCode(200);
        given().auth()
                .oauth2(Passes.of(Role.LEAD))
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void an_endpoint_without_a_word_on_roles_is_closed() {
        given().auth().oauth2(Passes.of(Role.LEAD)).get("/v1/unguarded").then().statusCode(403);
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/v1/things/me").then();
    }
}
