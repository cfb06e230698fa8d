package io.sayonce.stack.backends;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** The two topics of SayOnce on one broker: the story of all complaints, and the keys of their customers. */
public record Topics(String bootstrapServers) {

    public static final String STORY = "complaint-events";
    public static final String KEYS = "customer-keys";

    /** For life: more of them would rehash the keys and break the order. */
    public static final int PARTITIONS = 24;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final List<NewTopic> ALL = List.of(
            topic(STORY, Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
            topic(KEYS, Map.of("cleanup.policy", "compact")));

    /** Makes those that are missing. */
    public void create() {
        try (var admin = admin()) {
            var there = names(admin);
            var missing =
                    ALL.stream().filter(each -> !there.contains(each.name())).toList();
            get(admin.createTopics(missing).all());
        }
    }

    /** Makes both anew, empty, with no group's place in them left. */
    public void recreate() {
        try (var admin = admin()) {
            var ours = names(admin);
            ours.retainAll(Set.of(STORY, KEYS));
            get(admin.deleteTopics(ours).all());
            if (!new Patience(LIMIT).until(() -> names(admin).stream().noneMatch(ours::contains))) {
                throw new Trouble("Kafka did not delete its topics in time.");
            }
        }
        create();
    }

    /** Whether the broker answers questions already. */
    boolean answer() {
        var admin = admin();
        try {
            admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
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

    private static Set<String> names(Admin admin) {
        return get(admin.listTopics().names()).stream().collect(Collectors.toSet());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble("Kafka did not prepare its topics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while Kafka prepared its topics.", e);
        }
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
    }
}
