package io.sayonce.notification.sending;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links by which customers open their complaints; no other service can. */
@ApplicationScoped
class Links {

    /** How long a link opens its complaint. */
    static final Duration LIFE = Duration.ofDays(30);

    private final PrivateKey key;
    private final String url;

    Links(
            @ConfigProperty(name = "sayonce.link.private-key") String key,
            @ConfigProperty(name = "sayonce.link.url") String url) {
        this.key = read(key);
        this.url = url;
    }

    /** A link for the customer of a complaint. */
    public Link to(UUID complaint, UUID customer, Instant now) {
        var until = now.plus(LIFE);
        var token = Jwt.issuer("sayonce-link")
                .audience("sayonce")
                .subject(customer.toString())
                .claim("complaint", complaint.toString())
                .issuedAt(now)
                .expiresAt(until)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
        return new Link(url.replace("{complaint}", complaint.toString()).replace("{token}", token), until);
    }

    private static PrivateKey read(String base64) {
        try {
            var encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("sayonce.link.private-key is no RSA key in PKCS#8 and base64");
        }
    }
}
