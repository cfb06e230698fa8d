package io.sayonce.proof.faults.strike;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** In which way a record is no fact; made from one that is, so that all else about it is right. */
enum Venom {
    GARBAGE {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            var bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            return record(fact, fact.key(), bytes, fact.headers());
        }
    },
    NOTHING {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            return record(fact, fact.key(), null, fact.headers());
        }
    },
    BARE {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            return record(fact, null, fact.value(), new RecordHeaders());
        }
    },
    UNKNOWN_TYPE {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            return anew(fact, random, "ce_type", "io.sayonce.complaint-forgotten");
        }
    },
    NOT_ITS_OWN {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            return anew(fact, random, "ce_source", "/survey-service");
        }
    },
    OTHER_SUBJECT {
        @Override
        ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random) {
            return anew(fact, random, "ce_subject", id(random));
        }
    };

    abstract ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> fact, RandomGenerator random);

    /** What a record says that it is. */
    static Optional<String> type(ProducerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_type"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .map(type -> type.replace("io.sayonce.", ""));
    }

    private static ProducerRecord<byte[], byte[]> anew(
            ConsumerRecord<byte[], byte[]> fact, RandomGenerator random, String header, String text) {
        var headers = new RecordHeaders(fact.headers());
        set(headers, "ce_id", id(random));
        set(headers, header, text);
        return record(fact, fact.key(), fact.value(), headers);
    }

    private static ProducerRecord<byte[], byte[]> record(
            ConsumerRecord<byte[], byte[]> fact, byte[] key, byte[] value, Headers headers) {
        return new ProducerRecord<>(fact.topic(), fact.partition(), key, value, headers);
    }

    private static void set(Headers headers, String name, String text) {
        headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(RandomGenerator random) {
        var version7 = random.nextLong() & ~0xF000L | 0x7000L;
        var variant = random.nextLong() & ~(3L << 62) | 2L << 62;
        return new UUID(version7, variant).toString();
    }
}
