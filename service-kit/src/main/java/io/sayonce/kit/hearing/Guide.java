package io.sayonce.kit.hearing;

import java.time.Duration;
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
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final List<String> CHANNELS = List.of("facts-in", "keys-in");

    private final KafkaClientService kafka;
    private final Resume resume;

    Guide(KafkaClientService kafka, @Identifier("resume") Resume resume) {
        this.kafka = kafka;
        this.resume = resume;
    }

    /** Whatever was polled beyond is let go: it comes again. The broker may be away for now. */
    Uni<Void> back(String why) {
        LOG.warnf("hearing goes back to where the database is: %s", why);
        return Again.untilItWorks(
                        () -> Uni.join()
                                .all(CHANNELS.stream().map(this::lead).toList())
                                .andFailFast(),
                        LONGEST_PAUSE,
                        failure -> LOG.warnf("going back is tried again: %s", failure))
                .replaceWithVoid();
    }

    private Uni<Void> lead(String channel) {
        return kafka.getConsumer(channel).runOnPollingThread(resume::back);
    }
}
