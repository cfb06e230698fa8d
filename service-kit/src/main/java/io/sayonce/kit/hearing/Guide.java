package io.sayonce.kit.hearing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.jboss.logging.Logger;

/** Leads hearing back to the places that the database knows, as if its partitions had just been assigned. */
@ApplicationScoped
class Guide {

    private static final Logger LOG = Logger.getLogger(Guide.class);
    private static final List<String> CHANNELS = List.of("facts-in", "keys-in");

    private final KafkaClientService kafka;
    private final Resume resume;

    Guide(KafkaClientService kafka, @Identifier("resume") Resume resume) {
        this.kafka = kafka;
        this.resume = resume;
    }

    /** The records at hand are let go: they come again. */
    Uni<Void> back(Throwable astray) {
        LOG.warnf("hearing goes back to where the database is: %s", astray.getMessage());
        return Uni.join()
                .all(CHANNELS.stream().map(this::back).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> back(String channel) {
        return kafka.getConsumer(channel).runOnPollingThread(consumer -> {
            resume.onPartitionsAssigned(consumer, consumer.assignment());
        });
    }
}
