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

    /** How long a link opens its complaint. */
    static final Duration LIFE = Duration.ofDays(30);

    private final PrivateKey key;
    private final String url;

    Links(
            @ConfigProperty(name = "sayonce.link.private-key") String key,
            @ConfigProperty(name = "sayonce.link.public-key") String verifies,
            @ConfigProperty(name = "sayonce.link.url") String url) {
        this.key = read(key);
        if (!CurveKeys.fit(this.key, CurveKeys.publicKey(verifies))) {
            throw new ConfigurationException(
                    "Not started. sayonce.link.private-key and sayonce.link.public-key are not of"
                            + " one pair, so that no link would open anything.");
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

    private static PrivateKey read(String base64) {
        try {
            return CurveKeys.privateKey(base64);
        } catch (IllegalArgumentException none) {
            throw new ConfigurationException("Not started. sayonce.link.private-key has to be the base64 of a PKCS#8"
                    + " key on the elliptic curve P-256.");
        }
    }
}
