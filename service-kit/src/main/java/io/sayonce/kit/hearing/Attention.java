package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Sees to it that what was polled is heard: while the moment is bad it is tried again, and where it does not follow on
 * what was heard before, hearing goes back.
 */
@ApplicationScoped
class Attention {

    private static final Logger LOG = Logger.getLogger(Attention.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Continuity continuity;
    private final Progress progress;
    private final Guide guide;

    Attention(Continuity continuity, Progress progress, Guide guide) {
        this.continuity = continuity;
        this.progress = progress;
        this.guide = guide;
    }

    /** To be told of each poll once, and in their order. */
    Polled arrived(ConsumerRecords<byte[], byte[]> records) {
        return continuity.arrived(records);
    }

    /** What came of it; null where these records were let go, since they come again. */
    <T> Uni<T> hear(Polled polled, Function<Polled, Uni<T>> work) {
        return Again.untilItWorks(() -> work.apply(polled), LONGEST_PAUSE, failure -> {
                    progress.made(polled.topic());
                    LOG.warnf("hearing %s is tried again: %s", polled.topic(), failure);
                })
                .invoke(() -> progress.heard(polled.topic(), polled.ends()))
                .onFailure(Astray.class)
                .recoverWithUni(astray -> guide.back(astray.getMessage()).replaceWith((T) null));
    }
}
