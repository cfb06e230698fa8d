package io.sayonce.resolution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** Complaints as the complaint-service tells them: the customer's key, then facts on the topic. */
public final class Complaints implements AutoCloseable {

    private static final String SEALED =
            "\"personal\": {\"key\": \"%s\", \"nonce\": \"AAAA\", \"ciphertext\": \"AAAA\"}";

    private final Topic topic = new Topic();
    private final Map<UUID, Integer> sequences = new HashMap<>();
    private final Map<UUID, UUID> customers = new HashMap<>();
    private Optional<Instant> told = Optional.empty();

    /** A complaint of a new customer, owned by Anna. */
    public UUID recorded() {
        return recorded(Ids.next());
    }

    public UUID recorded(UUID complaint) {
        recorded(complaint, "");
        assigned(complaint, Story.ANNA);
        return complaint;
    }

    /** A complaint of a new customer about a product, which Anna claimed from her team. */
    public UUID recorded(String team, String product) {
        var complaint = Ids.next();
        recorded(complaint, "\"product\": \"%s\",".formatted(product));
        assigned(complaint, new Owner(Owner.Kind.TEAM, team));
        assigned(complaint, Story.ANNA);
        return complaint;
    }

    /** A complaint of a new customer, told at another time. */
    public void recordedAt(UUID complaint, Instant at) {
        told = Optional.of(at);
        recorded(complaint, "");
        told = Optional.empty();
    }

    public void assignedAt(UUID complaint, Owner owner, String because, Instant at) {
        told = Optional.of(at);
        assigned(complaint, owner, because);
        told = Optional.empty();
    }

    private void recorded(UUID complaint, String more) {
        var customer = Ids.next();
        customers.put(complaint, customer);
        topic.send("customer-keys", customer.toString(), Map.of(), wrappedKey(customer));
        say(complaint, "complaint-recorded", """
                {"customer": "%s", "channel": "phone", %s "words": "customer", "language": "en", "answered": [], %s}
                """.formatted(customer, more, SEALED.formatted(customer)));
    }

    public void assigned(UUID complaint, Owner owner) {
        assigned(complaint, owner, "claimed");
    }

    private void assigned(UUID complaint, Owner owner, String because) {
        var kind = owner.kind() == Owner.Kind.TEAM ? "team" : "agent";
        say(complaint, "owner-assigned", """
                {"owner": {"kind": "%s", "id": "%s"}, "because": "%s", %s}
                """.formatted(
                        kind, owner.id(), because, SEALED.formatted(customers.get(complaint))));
    }

    public void closed(UUID complaint) {
        say(complaint, "complaint-closed", "{\"because\": \"settled\"}");
    }

    public void reopened(UUID complaint) {
        say(complaint, "complaint-reopened", """
                {"because": "open-promise", "promise": "%s"}""".formatted(Ids.next()));
    }

    /** The customer is forgotten: the key is taken away. */
    public void forgotten(UUID complaint) {
        topic.send("customer-keys", customers.get(complaint).toString(), Map.of(), null);
    }

    /** Everything that was said about a complaint once more, as it stands. */
    public void echo(UUID complaint) {
        for (var fact : told(complaint)) {
            var headers = new HashMap<String, String>();
            fact.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            topic.say(complaint, headers, fact.value());
        }
    }

    /** All facts about a complaint, as the topic holds them. */
    public static List<ConsumerRecord<String, String>> told(UUID complaint) {
        return Topic.all(Topic.FACTS, found -> found.key().equals(complaint.toString()));
    }

    /** The names of those that this service said. */
    public static List<String> said(UUID complaint) {
        return told(complaint).stream()
                .filter(fact -> Topic.header(fact, "ce_source").equals("/resolution-service"))
                .map(fact -> Topic.header(fact, "ce_type").replace("io.sayonce.", ""))
                .toList();
    }

    /** What a colleague says in a consult. */
    public void advised(UUID complaint, UUID consult, String actor, boolean agrees) {
        say(complaint, "consult-answered", Map.of("ce_actor", actor), """
                {"consult": "%s", "agrees": %s, %s}
                """.formatted(
                        consult, agrees, SEALED.formatted(customers.get(complaint))));
    }

    public void say(UUID complaint, String fact, String value) {
        say(complaint, fact, Map.of(), value);
    }

    private void say(UUID complaint, String fact, Map<String, String> more, String value) {
        var sequence = sequences.merge(complaint, 1, Integer::sum);
        var headers = new HashMap<>(Topic.envelope(complaint, fact, sequence));
        headers.put("ce_source", "/complaint-service");
        told.ifPresent(at -> headers.put("ce_time", at.toString()));
        headers.putAll(more);
        topic.say(complaint, headers, value);
    }

    @Override
    public void close() {
        topic.close();
    }

    private static String wrappedKey(UUID customer) {
        var master = ConfigProvider.getConfig().getValue("sayonce.master-key", String.class);
        var key = new byte[32];
        var nonce = new byte[12];
        new SecureRandom().nextBytes(key);
        new SecureRandom().nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var wrapping = new SecretKeySpec(Base64.getDecoder().decode(master), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, wrapping, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(customer.toString().getBytes(StandardCharsets.UTF_8));
            var base64 = Base64.getEncoder();
            return "{\"nonce\": \"%s\", \"wrapped\": \"%s\"}"
                    .formatted(base64.encodeToString(nonce), base64.encodeToString(cipher.doFinal(key)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
