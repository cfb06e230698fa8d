package io.sayonce.kit.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.SecureRandom;
import java.util.Objects;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random 12-byte nonce and a 16-byte tag (NIST SP 800-38D). */
record Aes(SecretKey key) {

    /**
     * One for each thread, since to look one up takes three times as long as to open a few words with it. One that fails
     * at its first beginning is of no use any more: what is wrong with a nonce is found out before.
     */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Aes::lookUp);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    record Encrypted(Bytes nonce, Bytes ciphertext) {}

    static Aes of(Bytes key) {
        if (key.value().length != KEY_BYTES) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, this one has " + key.value().length);
        }
        return new Aes(new SecretKeySpec(key.value(), "AES"));
    }

    static Bytes newKey() {
        return random(KEY_BYTES);
    }

    Encrypted encrypt(byte[] plain, Object associated) {
        var nonce = random(NONCE_BYTES);
        return new Encrypted(nonce, new Bytes(run(Cipher.ENCRYPT_MODE, nonce, plain, associated)));
    }

    byte[] decrypt(Encrypted encrypted, Object associated) {
        if (encrypted.ciphertext().value().length < TAG_BITS / 8) {
            throw new UnreadableWords(new AEADBadTagException("shorter than its tag"));
        }
        if (encrypted.nonce().value().length != NONCE_BYTES) {
            throw new UnreadableWords(new InvalidAlgorithmParameterException("a nonce has 12 bytes"));
        }
        return run(
                Cipher.DECRYPT_MODE, encrypted.nonce(), encrypted.ciphertext().value(), associated);
    }

    private byte[] run(int mode, Bytes nonce, byte[] input, Object associated) {
        try {
            var cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.value()));
            cipher.updateAAD(Objects.toString(associated).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException tampered) {
            throw new UnreadableWords(tampered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher lookUp() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Bytes random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return new Bytes(bytes);
    }
}
