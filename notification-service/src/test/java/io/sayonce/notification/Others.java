package io.sayonce.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.Backends;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The other services as the topics know them: made after the contracts' README, with nothing of ours. */
public final class Others implements AutoCloseable {

    static final String KEYS = "customer-keys";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Topic topic = new Topic();
    private final AtomicInteger sequence = new AtomicInteger();

    /** Somebody who complains. */
    public record Customer(UUID id, byte[] key, UUID complaint, String email) {

        public static Customer make() {
            var key = new byte[32];
            RANDOM.nextBytes(key);
            var id = Ids.next();
            return new Customer(id, key, Ids.next(), id + "@customers.example");
        }
    }

    /** A customer whose key is known, and whose complaint is recorded and owned by the front desk. */
    public Customer complain() {
        var customer = Customer.make();
        sayKey(customer);
        record(customer, Map.of("name", "Maria Keller", "email", customer.email()));
        return customer;
    }

    public void record(Customer customer, Map<String, Object> contact) {
        var personal = new HashMap<>(contact);
        personal.put("description", "The lever <b>broke</b> off.\nI did not drop it.");
        personal.put("answers", Map.of());
        var body = Map.of(
                "customer", customer.id(),
                "channel", "phone",
                "product", "Gizmo 3000",
                "words", "customer",
                "language", "en",
                "answered", List.of());
        say(customer, "complaint", "complaint-recorded", body, personal);
        assign(customer, "recorded", "Front desk");
    }

    public void assign(Customer customer, String because, String name) {
        var body = Map.of("owner", Map.of("kind", "team", "id", "front-desk"), "because", because);
        say(customer, "complaint", "owner-assigned", body, Map.of("name", name));
    }

    public void sayKey(Customer customer) {
        topic.send(KEYS, customer.id().toString(), Map.of(), wrapped(customer.id(), customer.key()));
    }

    public void forget(Customer customer) {
        topic.send(KEYS, customer.id().toString(), Map.of(), null);
    }

    /** Says a fact; what was said, for saying it once more. */
    public Said say(Customer customer, String owner, String type, Map<String, ?> body, Map<String, ?> personal) {
        var headers = new LinkedHashMap<>(Topic.envelope(customer.complaint(), type, sequence.incrementAndGet()));
        headers.put("ce_source", "/" + owner + "-service");
        var whole = new HashMap<String, Object>(body);
        if (!personal.isEmpty()) {
            whole.put("personal", sealed(customer, headers.get("ce_id"), json(personal)));
        }
        var said = new Said(customer.complaint(), headers, json(whole));
        repeat(said);
        return said;
    }

    /** A fact as it stands in the topic. */
    public record Said(UUID complaint, Map<String, String> headers, String value) {

        public UUID id() {
            return UUID.fromString(headers.get("ce_id"));
        }
    }

    public void repeat(Said said) {
        topic.say(said.complaint(), said.headers(), said.value());
    }

    /** What the notification-service said of a complaint, in order. */
    public static List<ConsumerRecord<String, String>> heardOf(UUID complaint) {
        return Topic.all(
                Topic.FACTS,
                found -> found.key().equals(complaint.toString())
                        && "/notification-service".equals(Topic.header(found, "ce_source")));
    }

    public static JsonNode read(String text) {
        try {
            return FactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The words of a fact in clear. */
    public static JsonNode opened(Customer customer, ConsumerRecord<String, String> fact) {
        var sealed = read(fact.value()).get("personal");
        var words = crypt(
                Cipher.DECRYPT_MODE,
                customer.key(),
                Base64.getDecoder().decode(sealed.get("nonce").asText()),
                Base64.getDecoder().decode(sealed.get("ciphertext").asText()),
                Topic.header(fact, "ce_id"));
        return read(new String(words, StandardCharsets.UTF_8));
    }

    private static Map<String, String> sealed(Customer customer, String fact, String words) {
        var nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        var ciphertext =
                crypt(Cipher.ENCRYPT_MODE, customer.key(), nonce, words.getBytes(StandardCharsets.UTF_8), fact);
        return Map.of(
                "key", customer.id().toString(),
                "nonce", BASE64.encodeToString(nonce),
                "ciphertext", BASE64.encodeToString(ciphertext));
    }

    /** A customer's key under the master key, as the topic of keys has it. */
    static String wrapped(UUID customer, byte[] key) {
        var nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        var master = Base64.getDecoder().decode(Backends.current().keys().master());
        var wrapped = crypt(Cipher.ENCRYPT_MODE, master, nonce, key, customer.toString());
        return json(Map.of("nonce", BASE64.encodeToString(nonce), "wrapped", BASE64.encodeToString(wrapped)));
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input, String associated) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(Object value) {
        try {
            return FactJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
