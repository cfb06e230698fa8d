package io.sayonce.notification.sending;

import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.sayonce.stack.keys.Keys;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinksTest {

    private static final UUID COMPLAINT = UUID.fromString("01a19b89-8452-7c5b-8918-59c5160a586c");
    private static final UUID CUSTOMER = UUID.fromString("01a19b89-8452-7c5b-8918-59c5160a586d");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.9Z");

    private final KeyPair keys = Keys.make().link();
    private final Links links =
            new Links(base64(keys.getPrivate()), base64(keys.getPublic()), "https://help/{complaint}#{token}");

    @Test
    void a_link_carries_what_opens_one_complaint_to_one_customer_for_30_days() throws Exception {
        var link = links.to(COMPLAINT, CUSTOMER, NOON);

        assertEquals(NOON.plus(Links.LIFE), link.until());
        var parts = link.url().split("#");
        assertEquals("https://help/" + COMPLAINT, parts[0]);
        var claims = new JwtConsumerBuilder()
                .setVerificationKey(keys.getPublic())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer("sayonce-link")
                .setExpectedAudience("sayonce")
                .setEvaluationTime(NumericDate.fromSeconds(NOON.getEpochSecond()))
                .build()
                .processToClaims(parts[1]);
        assertEquals(CUSTOMER.toString(), claims.getSubject());
        assertEquals(COMPLAINT.toString(), claims.getStringClaimValue("complaint"));
        assertEquals(NOON.getEpochSecond(), claims.getIssuedAt().getValue());
        assertEquals(
                NOON.plus(Links.LIFE).getEpochSecond(),
                claims.getExpirationTime().getValue());
    }

    @Test
    void a_key_that_cannot_sign_a_link_keeps_the_service_from_starting() throws Exception {
        var otherCurve = KeyPairGenerator.getInstance("EC");
        otherCurve.initialize(new ECGenParameterSpec("secp384r1"));
        for (var pair : List.of(Keys.make().staff(), otherCurve.generateKeyPair())) {
            assertNotStarted("PKCS#8", base64(pair.getPrivate()));
        }
        assertNotStarted("PKCS#8", "not base64");
    }

    @Test
    void a_key_whose_links_nobody_could_open_keeps_the_service_from_starting() {
        assertNotStarted("not of one pair", base64(Keys.make().link().getPrivate()));
    }

    @Test
    void no_two_links_are_the_same() {
        assertNotEquals(links.to(COMPLAINT, CUSTOMER, NOON), links.to(COMPLAINT, CUSTOMER, NOON));
    }

    private void assertNotStarted(String because, String key) {
        var refusal = assertThrows(
                ConfigurationException.class, () -> new Links(key, base64(keys.getPublic()), "https://help"));
        assertTrue(refusal.getMessage().contains(because), refusal.getMessage());
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
