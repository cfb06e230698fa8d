package io.sayonce.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.sayonce.stack.backends.Backends;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Tokens that nobody issues, signed by keys that are trusted: what somebody might try. */
final class OddTokens {

    static final UUID CUSTOMER = UUID.randomUUID();
    static final UUID COMPLAINT = UUID.randomUUID();

    private OddTokens() {}

    static JwtClaimsBuilder staff(String group) {
        return Jwt.issuer("sayonce-local")
                .audience("sayonce")
                .subject("mallory")
                .groups(Set.of(group))
                .expiresIn(Duration.ofHours(12));
    }

    static JwtClaimsBuilder link() {
        return Jwt.issuer("sayonce-link")
                .audience("sayonce")
                .subject(CUSTOMER.toString())
                .claim("complaint", COMPLAINT.toString())
                .expiresIn(Duration.ofDays(30));
    }

    static String byStaffKey(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(Backends.current().tokens().staffKey());
    }

    static String byLinkKey(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(Backends.current().tokens().linkKey());
    }

    static String unsigned(String issuer) {
        return unsignedClaims(claims(issuer));
    }

    static String unsignedClaims(String claims) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".";
    }

    /** What an ES256 signature must not be: zeroes, which some verifiers took for any message. */
    static String byNobody(String issuer) {
        return encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + encoded(claims(issuer)) + "."
                + encoded(new byte[64]);
    }

    /** The trick of taking the public key, which everybody knows, for a shared secret. */
    static String byPublicKeyAsSecret(String issuer, String publicKey) {
        var content = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims(issuer));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(publicKey), "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKey(String name) {
        return Backends.current().keys().settings().get(String.format(Locale.ROOT, "sayonce.%s.public-key", name));
    }

    private static String claims(String issuer) {
        return """
                {"iss":"%s","aud":"sayonce","sub":"%s","groups":["agent"],"complaint":"%s","exp":%d}""".formatted(
                issuer, CUSTOMER, COMPLAINT, Instant.now().plusSeconds(600).getEpochSecond());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
