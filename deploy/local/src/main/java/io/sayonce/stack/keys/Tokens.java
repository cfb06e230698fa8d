package io.sayonce.stack.keys;

import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues the tokens of an installation that has no identity provider; and, for tests, the ones that must not pass. */
public record Tokens(PrivateKey staffKey, PrivateKey linkKey, Clock clock) {

    public static final Duration STAFF_LIFE = Duration.ofHours(12);
    private static final Duration LINK_LIFE = Duration.ofDays(30);

    public Tokens(Keys keys) {
        this(keys.staff().getPrivate(), keys.link().getPrivate(), Clock.systemUTC());
    }

    /**
     * A token for somebody who works here, valid for 12 hours.
     *
     * @param role agent, lead, platform, analyst or operator
     * @param name whose it is, e.g. {@code anna}
     * @param team whose colleague that is, or null
     */
    public String staff(String role, String name, String team) {
        var claims = claims("sayonce-local", subject(name), STAFF_LIFE);
        claims.setStringClaim("name", display(name));
        claims.setStringListClaim("groups", role);
        if (team != null) {
            claims.setStringClaim("team", team);
        }
        return sign(claims, staffKey);
    }

    /** A customer's token for one complaint, valid for 30 days. */
    public String link(String complaint, String customer) {
        var claims = claims("sayonce-link", customer, LINK_LIFE);
        claims.setStringClaim("complaint", complaint);
        return sign(claims, linkKey);
    }

    /** The same tokens, all of which ran out an hour ago. */
    public Tokens expired() {
        var past = Clock.offset(clock, LINK_LIFE.plusHours(1).negated());
        return new Tokens(staffKey, linkKey, past);
    }

    /** The same tokens, signed by somebody whom nobody knows. */
    public Tokens forged() {
        return new Tokens(Keys.make());
    }

    /** Staff tokens signed by the key for links, and link tokens signed by the key for staff. */
    public Tokens swapped() {
        return new Tokens(linkKey, staffKey, clock);
    }

    private JwtClaims claims(String issuer, String subject, Duration life) {
        var now = NumericDate.fromMilliseconds(clock.millis());
        var end = NumericDate.fromMilliseconds(clock.millis() + life.toMillis());
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("sayonce");
        claims.setSubject(subject);
        claims.setIssuedAt(now);
        claims.setExpirationTime(end);
        claims.setJwtId(UUID.randomUUID().toString());
        return claims;
    }

    private static String sign(JwtClaims claims, PrivateKey key) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(
                key instanceof RSAKey
                        ? AlgorithmIdentifiers.RSA_USING_SHA256
                        : AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    private static String display(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
