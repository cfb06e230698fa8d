package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Sees to it that what was polled is heard: while the moment is bad it is tried again, and where it does not follow on
 * what was heard before, hearing goes back.
 */
@ApplicationScoped
class Attention {

    private static final Logger LOG = Logger.getLogger(Attention.class);

    private final Progress progress;
    private final Guide guide;

    Attention(Progress progress, Guide guide) {
        this.progress = progress;
        this.guide = guide;
    }

    Uni<Void> hear(Polled polled, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure(Attention::isOfTheMoment)
                .invoke(failure -> {
                    progress.made(polled.topic());
                    LOG.warnf("hearing %s is tried again: %s", polled.topic(), failure);
                })
                .onFailure(Attention::isOfTheMoment)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .invoke(() -> progress.heard(polled.topic(), polled.ends()))
                .onFailure(Astray.class)
                .recoverWithUni(guide::back);
    }

    private static boolean isOfTheMoment(Throwable failure) {
        return !(failure instanceof Astray);
    }
}
