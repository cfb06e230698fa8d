package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.sayonce.kit.core.Ids;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class KeptHeadersTest {

    private final UUID id = Ids.next();

    @Test
    void what_stands_in_columns_is_told_without_reading_the_envelope() {
        var unreadable = new KeptHeaders(id, "/depot-service", "parcel-posted", "no JSON");

        assertEquals(id, unreadable.id());
        assertEquals("/depot-service", unreadable.source());
        assertEquals("parcel-posted", unreadable.type());
        assertThrows(IllegalStateException.class, unreadable::time);
    }

    @Test
    void what_was_kept_is_what_was_heard() {
        var heard = Headers.of(Map.of(
                "ce_id", id.toString(),
                "ce_source", "/depot-service",
                "ce_type", "io.sayonce.parcel-posted",
                "ce_time", "2026-11-30T12:00:00Z",
                "ce_sequence", "3"));

        var kept = new KeptHeaders(id, "/depot-service", "parcel-posted", """
                {"ce_id": "%s", "ce_source": "/depot-service", "ce_type": "io.sayonce.parcel-posted",
                 "ce_time": "2026-11-30T12:00:00Z", "ce_sequence": "3"}""".formatted(id));

        assertEquals(heard, kept);
        assertEquals(heard.hashCode(), kept.hashCode());
        assertEquals(Instant.parse("2026-11-30T12:00:00Z"), kept.time());
        assertEquals(3, kept.sequence());
    }
}
