package io.sayonce.system.contracts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.JsonNode;

/** Opens what is sealed, with nothing but what {@code contracts/README.md} says. */
final class Seal {

    private Seal() {}

    /** The example key that the README gives under this name. */
    static byte[] documentedKey(String name) {
        var key =
                Pattern.compile("\\| " + name + " \\| `([A-Za-z0-9+/=]+)` \\|").matcher(Contracts.text("README.md"));
        if (!key.find()) {
            throw new IllegalStateException("README.md gives no " + name);
        }
        return base64(key.group(1));
    }

    /** The customer's key out of a record of the topic customer-keys. */
    static byte[] unwrap(byte[] masterKey, JsonNode said) throws GeneralSecurityException {
        var body = said.path("body");
        return open(masterKey, body.path("nonce"), body.path("wrapped"), said.path("key"));
    }

    /** The personal part of a fact in the clear. */
    static JsonNode open(byte[] customerKey, JsonNode said) throws GeneralSecurityException {
        var personal = said.path("body").path("personal");
        var id = said.path("headers").path("ce_id");
        var plain = open(customerKey, personal.path("nonce"), personal.path("ciphertext"), id);
        return Contracts.parse(new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] open(byte[] key, JsonNode nonce, JsonNode ciphertext, JsonNode associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var parameters = new GCMParameterSpec(128, base64(nonce.asString()));
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), parameters);
        cipher.updateAAD(associated.asString().getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(base64(ciphertext.asString()));
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
