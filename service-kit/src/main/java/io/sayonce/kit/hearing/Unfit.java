package io.sayonce.kit.hearing;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that is no fact of this system, and why. */
record Unfit(ConsumerRecord<byte[], byte[]> record, String reason) {}
