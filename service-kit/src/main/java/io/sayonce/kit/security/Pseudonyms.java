package io.sayonce.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names that stand for people in facts: the same in all services, and telling nothing without the master key. */
@Singleton
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "sayonce/pseudonym/v1";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public Pseudonyms(@ConfigProperty(name = "sayonce.master-key") String masterKey) {
        this.key = new SecretKeySpec(hmac(Base64.getDecoder().decode(masterKey), PURPOSE), ALGORITHM);
    }

    /** The pseudonym of a token's {@code sub}: 22 characters, base64url. */
    public String of(String subject) {
        var whole = hmac(key.getEncoded(), subject);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
