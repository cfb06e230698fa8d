package io.sayonce.kit.security;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeysTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> STAFF = Optional.of("staff key");
    private static final Optional<String> LINK = Optional.of(publicKey("EC", new ECGenParameterSpec("secp256r1")));
    private static final Optional<String> ISSUER = Optional.of("https://id.example.com");
    private static final Optional<String> MASTER = Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @Test
    void one_machine_has_its_own_staff_key() {
        assertDoesNotThrow(new Keys(true, STAFF, NONE, LINK, MASTER)::check);
    }

    @Test
    void production_has_an_issuer() {
        assertDoesNotThrow(new Keys(false, NONE, ISSUER, LINK, MASTER)::check);
    }

    @Test
    void a_local_staff_key_in_production_keeps_a_service_from_starting() {
        assertRefused("one machine only", new Keys(false, STAFF, NONE, LINK, MASTER));
        assertRefused("one machine only", new Keys(false, STAFF, ISSUER, LINK, MASTER));
    }

    @Test
    void an_issuer_on_one_machine_keeps_a_service_from_starting() {
        assertRefused("exclude each other", new Keys(true, STAFF, ISSUER, LINK, MASTER));
        assertRefused("exclude each other", new Keys(true, NONE, ISSUER, LINK, MASTER));
    }

    @Test
    void a_missing_key_keeps_a_service_from_starting() {
        assertRefused("staff tokens", new Keys(true, NONE, NONE, LINK, MASTER));
        assertRefused("staff tokens", new Keys(false, NONE, NONE, LINK, MASTER));
        assertRefused("link tokens", new Keys(true, STAFF, NONE, NONE, MASTER));
        assertRefused("32 random bytes", new Keys(true, STAFF, NONE, LINK, NONE));
        assertRefused("32 random bytes", new Keys(true, STAFF, NONE, LINK, Optional.of("c2hvcnQ=")));
        assertRefused("32 random bytes", new Keys(true, STAFF, NONE, LINK, Optional.of("not base64")));
    }

    @Test
    void a_link_key_of_another_kind_keeps_a_service_from_starting() {
        var rsa = publicKey("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
        var otherCurve = publicKey("EC", new ECGenParameterSpec("secp384r1"));
        for (var key : List.of(rsa, otherCurve, "bm8ga2V5", "not base64")) {
            assertRefused("curve P-256", new Keys(true, STAFF, NONE, Optional.of(key), MASTER));
        }
    }

    @Test
    void a_pseudonym_is_the_same_in_all_services_and_tells_nothing() {
        var pseudonyms = new Pseudonyms(MASTER.orElseThrow());
        assertEquals(new Pseudonyms(MASTER.orElseThrow()).of("anna"), pseudonyms.of("anna"));
        assertTrue(pseudonyms.of("anna").matches("[A-Za-z0-9_-]{22}"));
        assertTrue(!pseudonyms.of("anna").equals(pseudonyms.of("ben")));
        assertTrue(!pseudonyms.of("anna").equals(new KeyedHash(MASTER.orElseThrow(), "other").of("anna")));
    }

    private static String publicKey(String algorithm, AlgorithmParameterSpec kind) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(kind);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String because, Keys keys) {
        var refusal = assertThrows(ConfigurationException.class, keys::check).getMessage();
        assertTrue(refusal.startsWith("Not started. ") && refusal.contains(because), refusal);
    }
}
