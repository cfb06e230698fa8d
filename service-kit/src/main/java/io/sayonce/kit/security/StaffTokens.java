package io.sayonce.kit.security;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;

/**
 * Tells OIDC who vouches for staff: in production the issuer of {@code quarkus.oidc}, and on one machine a key of its
 * own, for tokens of that machine's issuer alone.
 */
@Singleton
public final class StaffTokens {

    private static final String LOCAL = "sayonce-local";
    private static final String AUDIENCE = "sayonce";

    private final Keys keys;

    StaffTokens(Keys keys) {
        this.keys = keys;
    }

    void name(@Observes Oidc oidc) {
        keys.check();
        keys.localStaffKey.ifPresent(key -> oidc.create(OidcTenantConfig.builder()
                .publicKey(key)
                .token()
                .issuer(LOCAL)
                .audience(AUDIENCE)
                .subjectRequired()
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .end()
                .build()));
    }
}
