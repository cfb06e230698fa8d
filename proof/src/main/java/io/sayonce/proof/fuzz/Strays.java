package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sayonce.stack.backends.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records on the topic that no service would write: nobody knows the type of one, and others are not what they say to be. */
record Strays(String bootstrapServers) {

    private static final Map<String, String> UNREADABLE =
            Map.of("complaint-recorded", "/complaint-service", "promise-made", "/resolution-service");

    void send() {
        var text = new StringSerializer();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, text, text)) {
            producer.send(record("nobody-knows", "/nobody"));
            UNREADABLE.forEach((type, source) -> producer.send(record(type, source)));
        }
    }

    private static ProducerRecord<String, String> record(String type, String source) {
        var subject = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(Topics.STORY, subject, "{\"nothing\": \"that anybody reads\"}");
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                source,
                "ce_type",
                "io.sayonce." + type,
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                "1",
                "ce_actor",
                "nobody",
                "content-type",
                "application/json");
        List.copyOf(headers.keySet())
                .forEach(name -> record.headers().add(name, headers.get(name).getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
