package io.sayonce.kit.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The version of what a resource shows: a strong validator (RFC 9110) made from the content itself, so that it changes
 * exactly when the content does, on every replica and after every rebuild alike.
 *
 * @param opaque what stands between the quotes
 */
public record ETag(String opaque) {

    private static final int BYTES = 16;

    /** Of a view, or of the part of a state that a view is made from; of a {@link Momentary} one, of what lasts of it. */
    public static ETag of(Object shown) {
        var lasting = shown instanceof Momentary view ? view.lasting() : shown;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(lasting));
            return new ETag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands in a header. */
    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
