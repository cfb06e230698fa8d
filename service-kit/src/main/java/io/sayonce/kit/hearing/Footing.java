package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.hearing.Positions.Place;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.common.TopicPartition;

/**
 * Sees that the database does not know, or knows no more, what this process has heard, even where nothing more comes to
 * hear; then hearing goes back.
 */
@ApplicationScoped
public class Footing {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Progress progress;
    private final Guide guide;
    private final Loop loop;

    Footing(Vertx vertx, Transactions transactions, Progress progress, Guide guide) {
        this.transactions = transactions;
        this.progress = progress;
        this.guide = guide;
        this.loop = new Loop(vertx, "looking after the places", this::turn);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** How far was heard is asked first: the database may be further by the time it answers, but never behind. */
    private Uni<Duration> turn() {
        var heard = progress.places();
        return transactions
                .one(Positions::all)
                .chain(places -> lost(heard, places)
                        .map(guide::back)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(PERIOD);
    }

    private static Optional<String> lost(Map<TopicPartition, Long> heard, Map<TopicPartition, Place> places) {
        return heard.entrySet().stream()
                .filter(each -> !places.containsKey(each.getKey())
                        || places.get(each.getKey()).next() < each.getValue())
                .map(each -> "%s was heard up to offset %d".formatted(each.getKey(), each.getValue()))
                .findFirst();
    }
}
