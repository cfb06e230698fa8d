package io.sayonce.stack.demo;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of the topic of all stories, as any reader sees it. */
public record Fact(
        int partition, long offset, Instant writtenAt, String key, Map<String, String> headers, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAMILY = "io.sayonce.";

    static Fact of(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        var writtenAt = Instant.ofEpochMilli(record.timestamp());
        return new Fact(record.partition(), record.offset(), writtenAt, record.key(), headers, record.value());
    }

    public String id() {
        return header("ce_id");
    }

    /** Its name, such as {@code promise-made}. */
    public String type() {
        return header("ce_type").substring(FAMILY.length());
    }

    public String source() {
        return header("ce_source");
    }

    public String actor() {
        return header("ce_actor");
    }

    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    public Optional<String> cause() {
        return Optional.ofNullable(headers.get("ce_causationid"));
    }

    public JsonNode body() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
