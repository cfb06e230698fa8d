package io.sayonce.proof.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.sayonce.stack.keys.Keys;

/** Seals as {@code contracts/README.md} says: AES-256-GCM, with the id of what is sealed as associated data. */
record Sealer(byte[] key) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** With the master key, which wraps the keys of the customers. */
    static Sealer of(Keys keys) {
        return new Sealer(Base64.getDecoder().decode(keys.master()));
    }

    /** With a key that nobody has yet. */
    static Sealer anew() {
        return new Sealer(random(KEY_BYTES));
    }

    /** The nonce, and what was sealed under the name that its place in the contract gives it. */
    Map<String, String> seal(String name, byte[] plain, Object associated) {
        var nonce = random(NONCE_BYTES);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated.toString().getBytes(StandardCharsets.UTF_8));
            return Map.of("nonce", BASE64.encodeToString(nonce), name, BASE64.encodeToString(cipher.doFinal(plain)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
