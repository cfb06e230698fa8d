package io.sayonce.stack.backends;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The two topics of SayOnce on one broker: the story of all complaints, and the keys of their customers. */
public record Topics(String bootstrapServers) {

    public static final String STORY = "complaint-events";
    public static final String KEYS = "customer-keys";

    /** For life: more of them would rehash the keys and break the order. */
    public static final int PARTITIONS = 24;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A process that has just begun takes seconds to load the client where the machine is busy. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final List<NewTopic> ALL = List.of(
            topic(STORY, Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
            topic(KEYS, Map.of("cleanup.policy", "compact")));

    /** Makes those that are missing. */
    public void create() {
        try (var admin = admin()) {
            for (var each : ALL) {
                var made = make(admin, each);
                await(() -> isOpen(admin, each.name(), made), "did not open its topics");
            }
        }
    }

    /** Makes both anew, empty, with no group's place in them left. */
    public void recreate() {
        try (var admin = admin()) {
            ALL.forEach(each -> await(() -> isDeleted(admin, each.name()), "did not delete its topics"));
        }
        create();
    }

    /** Whether the broker answers questions already. */
    boolean answer() {
        var admin = admin();
        try {
            admin.describeCluster().nodes().get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "sayonce-stack"));
    }

    /** The id of the new topic, or nothing where there is one already. */
    private static Optional<Uuid> make(Admin admin, NewTopic topic) {
        try {
            return Optional.of(get(admin.createTopics(List.of(topic)).topicId(topic.name())));
        } catch (TopicExistsException asWished) {
            return Optional.empty();
        }
    }

    /** Asked of the controller, by trying: a broker hears of a topic a little later. */
    private static boolean isDeleted(Admin admin, String topic) {
        try {
            get(admin.deleteTopics(List.of(topic)).all());
            return false;
        } catch (UnknownTopicOrPartitionException gone) {
            return true;
        }
    }

    private static boolean isOpen(Admin admin, String topic, Optional<Uuid> made) {
        try {
            var seen = get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
            return made.map(seen.topicId()::equals).orElse(true)
                    && seen.partitions().stream().allMatch(each -> each.leader() != null);
        } catch (UnknownTopicOrPartitionException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier reached, String complaint) {
        if (!new Patience(LIMIT).until(reached)) {
            throw new Trouble("Kafka %s within %d s.".formatted(complaint, LIMIT.toSeconds()));
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException refused) {
                throw refused;
            }
            throw new Trouble("Kafka did not prepare its topics: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new Trouble("Kafka did not answer about its topics.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while Kafka prepared its topics.", e);
        }
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
    }
}
