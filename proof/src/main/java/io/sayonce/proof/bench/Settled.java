package io.sayonce.proof.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.plan.Service;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Services that have nothing left to do: all that they decided is published, and all of the topic heard. */
record Settled(KafkaConsumer<?, ?> topic, Login... databases) {

    private static final String HEARD =
            "select coalesce(sum(next_offset), 0) from heard where topic = '%s'".formatted(Topics.STORY);

    static void await(Site site, Service... services) {
        var bytes = new ByteArrayDeserializer();
        var bootstrap = Map.<String, Object>of("bootstrap.servers", site.bootstrapServers());
        try (var topic = new KafkaConsumer<>(bootstrap, bytes, bytes)) {
            var databases = Stream.of(services).map(site::database).toArray(Login[]::new);
            Ready.when("all is published and heard", new Settled(topic, databases)::now);
        }
    }

    /** What is heard can lead to more being said; so the topic must not have grown meanwhile. */
    private boolean now() {
        var end = end();
        return Arrays.stream(databases).map(Asked::new).allMatch(each -> hasHeard(each, end) && hasPublished(each))
                && end() == end;
    }

    private static boolean hasHeard(Asked database, long end) {
        return database.number(HEARD) >= end;
    }

    private static boolean hasPublished(Asked database) {
        return database.number("select count(*) from outbox") == 0;
    }

    private long end() {
        var partitions = topic.partitionsFor(Topics.STORY).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        return topic.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
