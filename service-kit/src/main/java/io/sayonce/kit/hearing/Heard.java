package io.sayonce.kit.hearing;

import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.journal.Headers;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that is a fact of this system. */
record Heard(ConsumerRecord<byte[], byte[]> record, Headers headers, String value) {

    Position position() {
        return new Position(record.partition(), record.offset());
    }
}
