package io.sayonce.notification.sending;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.sayonce.kit.security.CurveKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes the links by which customers open their complaints; no other service can. */
@Startup
@ApplicationScoped
class Links {

    private static final String SIGNS = "sayonce.link.private-key";
    private static final String VERIFIES = "sayonce.link.public-key";

    /** How long a link opens its complaint. */
    static final Duration LIFE = Duration.ofDays(30);

    private final PrivateKey key;
    private final String url;

    Links(
            @ConfigProperty(name = SIGNS) String signs,
            @ConfigProperty(name = VERIFIES) String verifies,
            @ConfigProperty(name = "sayonce.link.url") String url) {
        this.key = CurveKeys.privateKey(SIGNS, signs);
        if (!CurveKeys.fit(this.key, CurveKeys.publicKey(VERIFIES, verifies))) {
            throw new ConfigurationException(
                    "Not started. %s and %s are not of one pair, so that no link would open anything."
                            .formatted(SIGNS, VERIFIES));
        }
        this.url = url;
    }

    /** A link for the customer of a complaint. */
    public Link to(UUID complaint, UUID customer, Instant now) {
        var until = now.plus(LIFE);
        var token = token(complaint, customer, now, until);
        return new Link(url.replace("{complaint}", complaint.toString()).replace("{token}", token), until);
    }

    private String token(UUID complaint, UUID customer, Instant now, Instant until) {
        var claims = new JwtClaims();
        claims.setIssuer("sayonce-link");
        claims.setAudience("sayonce");
        claims.setSubject(customer.toString());
        claims.setStringClaim("complaint", complaint.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }
}
