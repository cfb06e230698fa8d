package io.sayonce.kit.security;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names that stand for people in facts: the same in all services, and telling nothing without the master key. */
@Singleton
public final class Pseudonyms {

    private final KeyedHash hash;

    public Pseudonyms(@ConfigProperty(name = "sayonce.master-key") String masterKey) {
        hash = new KeyedHash(masterKey, "sayonce/pseudonym/v1");
    }

    /** The pseudonym of a token's {@code sub}: 22 characters, base64url. */
    public String of(String subject) {
        return hash.of(subject);
    }
}
