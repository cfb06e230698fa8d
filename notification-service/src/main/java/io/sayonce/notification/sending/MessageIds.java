package io.sayonce.notification.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Message-IDs (RFC 5322): always the same for one fact and one recipient, and no clue to who that is. */
@ApplicationScoped
class MessageIds {

    private static final int HASH_BYTES = 8;

    private final SecretKeySpec key;
    private final String host;

    MessageIds(
            @ConfigProperty(name = "sayonce.master-key") String masterKey,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(masterKey), "HmacSHA256");
        this.host = from.substring(from.lastIndexOf('@') + 1).replace(">", "").trim();
    }

    public String of(UUID cause, String recipient) {
        return "<%s.%s@%s>".formatted(cause, hash("message-id\n" + cause + '\n' + recipient), host);
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
