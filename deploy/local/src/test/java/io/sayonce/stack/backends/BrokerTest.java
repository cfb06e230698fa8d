package io.sayonce.stack.backends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BrokerTest {

    final Broker broker = Backends.current().broker();

    @BeforeEach
    void emptyTopics() {
        broker.start();
        broker.topics().recreate();
    }

    @Test
    void the_story_is_kept_for_ever_and_the_keys_are_compacted() throws Exception {
        var story = new ConfigResource(ConfigResource.Type.TOPIC, Topics.STORY);
        var keys = new ConfigResource(ConfigResource.Type.TOPIC, Topics.KEYS);
        try (var admin = Admin.create(settings())) {
            var topics = admin.describeTopics(Set.of(Topics.STORY, Topics.KEYS))
                    .allTopicNames()
                    .get();
            var configs = admin.describeConfigs(Set.of(story, keys)).all().get();

            assertEquals(24, topics.get(Topics.STORY).partitions().size());
            assertEquals(24, topics.get(Topics.KEYS).partitions().size());
            assertEquals("-1", configs.get(story).get("retention.ms").value());
            assertEquals("delete", configs.get(story).get("cleanup.policy").value());
            assertEquals("compact", configs.get(keys).get("cleanup.policy").value());
        }
    }

    @Test
    void creating_the_topics_again_keeps_what_they_hold() throws Exception {
        say("it broke");

        broker.topics().create();

        assertEquals(List.of("it broke"), heard(1));
    }

    @Test
    void what_is_acknowledged_survives_a_kill() throws Exception {
        say("it broke");

        broker.kill();
        assertFalse(broker.topics().answer());
        broker.start();

        assertEquals(List.of("it broke"), heard(1));
    }

    @Test
    void a_stopped_broker_starts_with_what_it_had() throws Exception {
        say("it broke");

        broker.stop();
        broker.start();

        assertEquals(List.of("it broke"), heard(1));
    }

    @Test
    void a_paused_broker_answers_nobody_until_it_is_resumed() {
        broker.pause();
        assertFalse(broker.topics().answer());

        broker.resume();
        assertTrue(broker.topics().answer());
    }

    @Test
    void recreated_topics_are_empty() throws Exception {
        say("it broke");

        broker.topics().recreate();

        var all = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(each -> new TopicPartition(Topics.STORY, each))
                .toList();
        try (var admin = Admin.create(settings())) {
            for (var each : all) {
                var end = admin.listOffsets(Map.of(each, OffsetSpec.latest()))
                        .partitionResult(each)
                        .get();
                assertEquals(0, end.offset());
            }
        }
    }

    private void say(String word) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.STORY, "complaint", word)).get(20, TimeUnit.SECONDS);
        }
    }

    private List<String> heard(int howMany) {
        var words = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.STORY));
            while (words.size() < howMany) {
                StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
                        .map(ConsumerRecord::value)
                        .forEach(words::add);
            }
        }
        return words;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "listeners-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest",
                "acks",
                "all");
    }
}
