package io.sayonce.kit.journal;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.kit.personal.Seal;

/**
 * One fact as a journal holds it: headers and value exactly as they are published.
 *
 * @param subject whose story it belongs to
 * @param version its place in this service's copy of the story, from 1; nothing else orders a story here
 * @param value the fact's JSON
 * @param position where the topic holds it, once that is known
 */
public record Entry(UUID subject, int version, Headers headers, String value, Optional<Position> position) {

    /** A place in the topic. */
    public record Position(int partition, long offset) {}

    /** The fact's JSON with its words opened; without them where the seal cannot. */
    public ObjectNode opened(Seal seal) {
        return FactJson.opened(value, headers.id(), seal);
    }
}
