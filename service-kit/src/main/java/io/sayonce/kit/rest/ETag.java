package io.sayonce.kit.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The version of what a resource shows: a strong validator (RFC 9110) made from the view itself, so that it changes
 * exactly when the view does, on every replica and after every rebuild alike.
 *
 * @param opaque what stands between the quotes
 */
public record ETag(String opaque) {

    private static final JsonMapper CANONICAL = StrictJson.applyTo(JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build());

    private static final int BYTES = 16;

    public static ETag of(Object view) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(view));
            return new ETag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A view of type " + view.getClass() + " cannot be written", e);
        }
    }

    /** As it stands in a header. */
    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
