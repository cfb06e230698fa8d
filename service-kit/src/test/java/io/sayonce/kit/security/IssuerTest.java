package io.sayonce.kit.security;

import java.security.PrivateKey;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.sayonce.kit.security.OddTokens.COMPLAINT;
import static io.sayonce.kit.security.OddTokens.link;
import static io.sayonce.kit.security.OddTokens.staff;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "issuer"))
@WithTestResource(Issuer.class)
class IssuerTest {

    @Test
    void staff_of_the_issuer_is_recognised() {
        me(issued(staff("lead").issuer(url()))).statusCode(200).body("role", equalTo("LEAD"));
    }

    @Test
    void what_the_issuer_did_not_mean_for_us_is_refused() {
        me(issued(staff("lead").issuer(url()).audience("elsewhere"))).statusCode(401);
        me(issued(staff("lead").issuer("https://elsewhere.example.com"))).statusCode(401);
        me(issued(staff("lead").issuer(url()).remove("sub"))).statusCode(401);
    }

    @Test
    void the_issuer_makes_no_customers() {
        me(issued(staff("customer").issuer(url()).claim("complaint", COMPLAINT.toString())))
                .statusCode(403);
        me(issued(link())).statusCode(401);
    }

    @Test
    void a_link_still_opens_its_complaint() {
        me(Passes.of(Backends.current().tokens(), Role.CUSTOMER, COMPLAINT))
                .statusCode(200)
                .body("role", equalTo("CUSTOMER"));
    }

    @Test
    void the_link_key_makes_no_staff() {
        me(staff("lead")
                        .issuer(url())
                        .jws()
                        .keyId("1")
                        .algorithm(SignatureAlgorithm.ES256)
                        .sign(Backends.current().tokens().linkKey()))
                .statusCode(401);
    }

    @Test
    void tokens_of_one_machine_are_worth_nothing_here() {
        me(Passes.of(Role.LEAD)).statusCode(401);
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/v1/things/me").then();
    }

    private static String issued(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").algorithm(SignatureAlgorithm.ES256).sign(key());
    }

    private static PrivateKey key() {
        try {
            var key = JsonWebKey.Factory.newJwk(System.getProperty(Issuer.KEY));
            return ((EllipticCurveJsonWebKey) key).getEcPrivateKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url() {
        return System.getProperty(Issuer.URL);
    }
}
