package io.sayonce.loyalty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.parcel.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The other services, as the topic knows them. */
public final class Others implements AutoCloseable {

    private final Topic topic = new Topic();

    /** Somebody records a complaint. */
    public UUID recordComplaint() {
        var complaint = Ids.next();
        say(complaint, "complaint", "complaint-recorded", 1, Map.of("customer", Ids.next()));
        return complaint;
    }

    /** A promise is not kept; the fact's envelope. */
    public Map<String, String> breakPromise(UUID complaint, UUID promise) {
        return say(
                complaint,
                "resolution",
                "promise-broken",
                1,
                Map.of("promise", promise, "dueAt", Instant.parse("2026-11-19T12:00:00Z")));
    }

    public Map<String, String> say(UUID complaint, String owner, String type, int sequence, Map<String, Object> body) {
        var headers = new LinkedHashMap<>(Topic.envelope(complaint, type, sequence));
        headers.put("ce_source", "/" + owner + "-service");
        headers.put("ce_dataschema", "https://sayonce.io/contracts/%s/%s.v1.schema.json".formatted(owner, type));
        repeat(complaint, headers, body);
        return headers;
    }

    /** Says a fact with this envelope, perhaps once more. */
    public void repeat(UUID complaint, Map<String, String> headers, Map<String, Object> body) {
        try {
            topic.say(complaint, headers, FactJson.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What this service has said of a complaint, in order. */
    public static List<ConsumerRecord<String, String>> heardOf(UUID complaint) {
        return Topic.all(
                Topic.FACTS,
                found -> found.key().equals(complaint.toString())
                        && "/loyalty-service".equals(Topic.header(found, "ce_source")));
    }

    public static List<String> types(UUID complaint) {
        return heardOf(complaint).stream()
                .map(found -> Topic.header(found, "ce_type"))
                .toList();
    }

    public static JsonNode json(String text) {
        try {
            return FactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
