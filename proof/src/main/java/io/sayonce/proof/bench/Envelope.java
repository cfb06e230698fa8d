package io.sayonce.proof.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The headers of a fact as {@code contracts/README.md} says.
 *
 * @param owner whose fact it is, e.g. {@code complaint}
 * @param sequence the owner's own number of it in this story, from 1
 */
record Envelope(UUID id, UUID complaint, String owner, String fact, int sequence) {

    Iterable<Header> headers() {
        return texts().entrySet().stream()
                .<Header>map(
                        each -> new RecordHeader(each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toList());
    }

    private Map<String, String> texts() {
        return Map.of(
                "content-type",
                "application/json",
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/" + owner + "-service",
                "ce_type",
                "io.sayonce." + fact,
                "ce_subject",
                complaint.toString(),
                "ce_time",
                Instant.now().toString(),
                "ce_dataschema",
                "https://sayonce.io/contracts/%s/%s.v1.schema.json".formatted(owner, fact),
                "ce_sequence",
                Integer.toString(sequence),
                "ce_actor",
                "customer");
    }
}
