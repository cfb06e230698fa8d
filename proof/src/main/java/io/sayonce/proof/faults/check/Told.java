package io.sayonce.proof.faults.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One fact as it stands in a journal or on the topic.
 *
 * @param source whose it is, such as {@code loyalty-service}
 * @param type its name, such as {@code promise-made}
 * @param sequence the how-manieth of its source and complaint it is
 * @param time when it was decided, by the clock of its service's database
 * @param says its fields, those of objects by a path such as {@code owner.id}
 * @param print headers and value as one text, to tell whether two are the same
 */
public record Told(
        UUID id,
        String source,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        Optional<UUID> cause,
        Map<String, String> says,
        int print) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing where this is no fact by its envelope. */
    public static Optional<Told> read(Map<String, String> headers, String value) {
        try {
            return Optional.of(new Told(
                    UUID.fromString(headers.get("ce_id")),
                    headers.get("ce_source").substring(1),
                    headers.get("ce_type").substring("io.sayonce.".length()),
                    UUID.fromString(headers.get("ce_subject")),
                    Long.parseLong(headers.get("ce_sequence")),
                    Instant.parse(headers.get("ce_time")),
                    Optional.ofNullable(headers.get("ce_causationid")).map(UUID::fromString),
                    fields(JSON.readTree(value)),
                    (headers.hashCode() * 31) + value.hashCode()));
        } catch (JsonProcessingException | RuntimeException noFact) {
            return Optional.empty();
        }
    }

    static Predicate<Told> of(String type) {
        return fact -> fact.type.equals(type);
    }

    public String said(String field) {
        return says.getOrDefault(field, "");
    }

    /** Whether it is of this type and says this. */
    boolean is(String wanted, Map<String, String> saying) {
        return type.equals(wanted)
                && saying.entrySet().stream()
                        .allMatch(each -> said(each.getKey()).equals(each.getValue()));
    }

    @Override
    public String toString() {
        return "%s %d %s %s of %s".formatted(source, sequence, type, id, subject);
    }

    private static Map<String, String> fields(JsonNode body) {
        var all = new HashMap<String, String>();
        body.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                all.put(field.getKey(), field.getValue().asText());
            } else if (!field.getKey().equals("personal")) {
                fields(field.getValue()).forEach((name, text) -> all.put(field.getKey() + "." + name, text));
            }
        });
        return all;
    }
}
