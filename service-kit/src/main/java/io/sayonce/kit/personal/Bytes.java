package io.sayonce.kit.personal;

import java.util.Arrays;
import java.util.Base64;

/** Bytes as a value; JSON shows them as standard base64. */
public record Bytes(byte[] value) {

    public Bytes {
        value = value.clone();
    }

    public static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
