package io.sayonce.kit.rest;

import java.util.List;

import jakarta.inject.Singleton;

import io.sayonce.kit.security.KeyedHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whether two requests ask for the same, without keeping what they ask for. */
@Singleton
final class Fingerprints {

    private final KeyedHash hash;

    Fingerprints(@ConfigProperty(name = "sayonce.master-key") String masterKey) {
        hash = new KeyedHash(masterKey, "sayonce/fingerprint/v1");
    }

    String of(String method, String path, Object form) {
        return hash.of(CanonicalJson.of(List.of(method, path, form)));
    }
}
