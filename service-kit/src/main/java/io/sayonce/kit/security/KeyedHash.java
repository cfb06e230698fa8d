package io.sayonce.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under a key that is derived from the master key for one purpose, as 22 characters of base64url. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @param masterKey base64 */
    public KeyedHash(String masterKey, String purpose) {
        var derived = hmac(key(Base64.getDecoder().decode(masterKey)), purpose.getBytes(StandardCharsets.UTF_8));
        this.key = key(derived);
    }

    public String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public String of(byte[] content) {
        var whole = hmac(key, content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
