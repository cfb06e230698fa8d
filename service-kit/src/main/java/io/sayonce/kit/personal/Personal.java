package io.sayonce.kit.personal;

import java.util.UUID;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * What identifies a person, or is a person's own words. Stored and sent only sealed under that person's key, and opened
 * only at the edges.
 *
 * @param <T> the record of the words
 */
@JsonSerialize(using = PersonalJson.Writer.class)
@JsonDeserialize(using = PersonalJson.Reader.class)
public sealed interface Personal<T> {

    /** Whose key seals it. */
    UUID person();

    static <T> Personal<T> of(UUID person, T words) {
        return new Plain<>(person, words);
    }

    /** Words on their way into a fact; they are sealed before they are stored. */
    record Plain<T>(UUID person, T words) implements Personal<T> {}

    /**
     * Words as facts hold them: AES-256-GCM.
     *
     * @param fact the fact they stand in; its id is the associated data
     * @param nonce 12 bytes
     * @param ciphertext with the 16-byte tag at its end
     */
    record Sealed<T>(UUID person, UUID fact, Bytes nonce, Bytes ciphertext, JavaType type) implements Personal<T> {}
}
