package io.sayonce.proof.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.keys.Keys;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes the beginnings of stories straight to the topics, for services that read them from the beginning: faster than
 * anybody could tell them.
 */
final class StoryWriter implements AutoCloseable {

    /** How many a promised complaint has. */
    static final int FACTS = 4;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> OWNER = Map.of("kind", "team", "id", "front-desk");

    private final KafkaProducer<String, String> producer;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Sealer master;

    StoryWriter(String bootstrapServers, Keys keys) {
        var text = new StringSerializer();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "20", "batch.size", "131072"), text, text);
        master = Sealer.of(keys);
    }

    /** A complaint that has an owner and a standard, and was promised something; four facts. */
    UUID promised(Instant dueAt) {
        var story = recorded();
        story.say(
                "resolution",
                "standard-applied",
                1,
                Map.of(
                        "standard", "default",
                        "version", "1",
                        "calendar", "default",
                        "receivedAt", Instant.now().toString(),
                        "deadlines", List.of()));
        story.say(
                "resolution",
                "promise-made",
                2,
                Map.of("promise", ids.generate(), "kind", "delivery", "dueAt", dueAt.toString(), "owner", OWNER),
                Map.of("text", "A new gizmo, brought to your door."));
        return story.complaint;
    }

    /** A complaint in which one question after the other was answered; so many facts in all. */
    UUID told(int facts) {
        var story = recorded();
        for (var sequence = 3; sequence <= facts; sequence++) {
            story.say(
                    "complaint",
                    "question-answered",
                    sequence,
                    Map.of("question", "question-" + sequence, "by", "customer"),
                    Map.of("answer", "Green, the dark one."));
        }
        return story.complaint;
    }

    private Story recorded() {
        var customer = ids.generate();
        var sealer = Sealer.anew();
        producer.send(new ProducerRecord<>(
                Topics.KEYS, customer.toString(), json(master.seal("wrapped", sealer.key(), customer))));
        var story = new Story(ids.generate(), customer, sealer);
        story.say(
                "complaint",
                "complaint-recorded",
                1,
                Map.of(
                        "customer", customer,
                        "channel", "phone",
                        "words", "customer",
                        "language", "en",
                        "answered", List.of()),
                Map.of("description", "A part broke in my gizmo."));
        story.say(
                "complaint",
                "owner-assigned",
                2,
                Map.of("owner", OWNER, "because", "recorded"),
                Map.of("name", "front-desk"));
        return story;
    }

    @Override
    public void close() {
        producer.close();
    }

    private final class Story {

        private final UUID complaint;
        private final UUID customer;
        private final Sealer sealer;

        private Story(UUID complaint, UUID customer, Sealer sealer) {
            this.complaint = complaint;
            this.customer = customer;
            this.sealer = sealer;
        }

        private void say(String owner, String name, int sequence, Map<String, Object> open, Object words) {
            var id = ids.generate();
            var personal = new HashMap<String, Object>(
                    sealer.seal("ciphertext", json(words).getBytes(StandardCharsets.UTF_8), id));
            personal.put("key", customer);
            var body = new HashMap<>(open);
            body.put("personal", personal);
            send(id, owner, name, sequence, body);
        }

        private void say(String owner, String name, int sequence, Map<String, Object> body) {
            send(ids.generate(), owner, name, sequence, body);
        }

        private void send(UUID id, String owner, String name, int sequence, Map<String, Object> body) {
            var envelope = new Envelope(id, complaint, owner, name, sequence);
            producer.send(
                    new ProducerRecord<>(Topics.STORY, null, complaint.toString(), json(body), envelope.headers()));
        }
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
