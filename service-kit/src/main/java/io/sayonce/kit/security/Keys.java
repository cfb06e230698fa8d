package io.sayonce.kit.security;

import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which keys vouch for whom, as configured; refuses to start on a configuration that could let in somebody it should
 * not.
 */
@Singleton
public final class Keys {

    private static final int MASTER_KEY_BYTES = 32;

    final boolean local;
    final Optional<String> localStaffKey;
    final Optional<String> issuerUrl;
    private final Optional<String> linkKey;
    final Optional<String> masterKey;

    Keys(
            @ConfigProperty(name = "sayonce.local", defaultValue = "false") boolean local,
            @ConfigProperty(name = "sayonce.staff.public-key") Optional<String> localStaffKey,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuerUrl,
            @ConfigProperty(name = "sayonce.link.public-key") Optional<String> linkKey,
            @ConfigProperty(name = "sayonce.master-key") Optional<String> masterKey) {
        this.local = local;
        this.localStaffKey = localStaffKey;
        this.issuerUrl = issuerUrl;
        this.linkKey = linkKey;
        this.masterKey = masterKey;
    }

    void check() {
        if (localStaffKey.isPresent() && !local) {
            refuse(
                    "sayonce.staff.public-key is for one machine only. In production staff tokens come from an OIDC issuer:"
                            + " remove it and set quarkus.oidc.auth-server-url; on one machine set sayonce.local=true.");
        }
        if (issuerUrl.isPresent() && local) {
            refuse("sayonce.local=true and quarkus.oidc.auth-server-url exclude each other: either this is one machine"
                    + " with its own staff key, or staff tokens come from an OIDC issuer.");
        }
        if (localStaffKey.isEmpty() && issuerUrl.isEmpty()) {
            refuse("No key vouches for staff tokens: set quarkus.oidc.auth-server-url, or on one machine"
                    + " sayonce.local=true and sayonce.staff.public-key.");
        }
        linkKey();
        if (masterKey.filter(Keys::isMasterKey).isEmpty()) {
            refuse("sayonce.master-key has to be the base64 of 32 random bytes.");
        }
    }

    /** What verifies customers' link tokens; OIDC, which verifies those of staff, never learns of it. */
    PublicKey linkKey() {
        var text = linkKey.orElseThrow(
                () -> refusal("No key vouches for customers' link tokens: set sayonce.link.public-key."));
        return CurveKeys.publicKey("sayonce.link.public-key", text);
    }

    private static boolean isMasterKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == MASTER_KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static void refuse(String why) {
        throw refusal(why);
    }

    private static ConfigurationException refusal(String why) {
        return new ConfigurationException("Not started. " + why);
    }
}
