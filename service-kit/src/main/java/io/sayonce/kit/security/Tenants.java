package io.sayonce.kit.security;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;

/**
 * Tells OIDC who vouches for whom: one key for link tokens, another key or issuer for staff, each answering only for
 * the issuer in its tokens. In production the staff tenant is the default one of {@code quarkus.oidc}.
 */
@Singleton
public final class Tenants {

    /** The tenant whose key verifies link tokens. */
    static final String LINK = "sayonce-link";

    private static final String LOCAL = "sayonce-local";
    private static final String AUDIENCE = "sayonce";

    private final Keys keys;

    Tenants(Keys keys) {
        this.keys = keys;
    }

    void name(@Observes Oidc oidc) {
        keys.check();
        oidc.create(tenant(LINK, keys.linkKey.orElseThrow()).tenantId(LINK).build());
        keys.localStaffKey.ifPresent(key -> oidc.create(tenant(LOCAL, key).build()));
    }

    private static OidcTenantConfigBuilder tenant(String issuer, String key) {
        return OidcTenantConfig.builder()
                .publicKey(key)
                .token()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subjectRequired()
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .end();
    }
}
