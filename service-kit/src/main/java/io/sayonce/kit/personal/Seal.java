package io.sayonce.kit.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The key of one person: closes and opens that person's words. It may not have been heard yet, or be forgotten. */
public final class Seal {

    /** Where a key can stand. */
    public enum Standing {
        HELD,
        FORGOTTEN,
        NOT_HEARD
    }

    private final Standing standing;
    private final Aes key;
    private final ObjectMapper json;

    private Seal(Standing standing, Aes key, ObjectMapper json) {
        this.standing = standing;
        this.key = key;
        this.json = json;
    }

    static Seal held(Aes key, ObjectMapper json) {
        return new Seal(Standing.HELD, key, json);
    }

    public static Seal without(Standing standing) {
        return new Seal(standing, null, null);
    }

    public Standing standing() {
        return standing;
    }

    /** The words; empty where the key was forgotten or has not been heard yet. */
    public <T> Optional<T> open(Personal<T> personal) {
        if (personal instanceof Personal.Plain<T> plain) {
            return Optional.of(plain.words());
        }
        return standing == Standing.HELD ? Optional.of(decrypt((Personal.Sealed<T>) personal)) : Optional.empty();
    }

    /** Seals words for the fact that they will stand in. */
    Aes.Encrypted close(byte[] words, UUID fact) {
        if (standing != Standing.HELD) {
            throw new Unsealable(standing);
        }
        return key.encrypt(words, fact);
    }

    private <T> T decrypt(Personal.Sealed<T> sealed) {
        var words = key.decrypt(new Aes.Encrypted(sealed.nonce(), sealed.ciphertext()), sealed.fact());
        try {
            return json.readValue(words, sealed.type());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
