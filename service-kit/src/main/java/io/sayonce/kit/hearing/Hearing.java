package io.sayonce.kit.hearing;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Races;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.journal.Spans;
import io.sayonce.kit.journal.Unfoldable;
import io.sayonce.kit.journal.Witness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Listens to the facts of all services. A batch is heard as one; when one story fails it for good, that story is parked and
 * the rest goes on; when the moment is bad, the batch is tried until it is good again.
 */
@ApplicationScoped
public class Hearing {

    /** For how long what nobody waits for may wait. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Batch<?> batch;
    private final Gathering gathering;
    private final Signal signal;
    private final Attention attention;
    private final Witness witness;
    private final Spans spans;

    Hearing(
            Vertx vertx,
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            Signal signal,
            Attention attention,
            Witness witness,
            Spans spans) {
        this.batch = batch(transactions, journals, reading);
        this.gathering = new Gathering(
                batch::canWait, this::hear, hearing -> vertx.setTimer(MOMENT.toMillis(), over -> hearing.run()));
        this.signal = signal;
        this.attention = attention;
        this.witness = witness;
        this.spans = spans;
    }

    private static <S> Batch<S> batch(Transactions transactions, Journals journals, Reading<S> reading) {
        return new Batch<>(transactions, journals.chapterOf(reading), reading);
    }

    @Incoming("facts-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        return gathering.add(attention.arrived(records));
    }

    private Uni<Void> hear(Polled polled) {
        var since = Instant.now();
        return attention
                .hear(polled, this::asOne)
                .onItem()
                .ifNotNull()
                .invoke(outcome -> report(outcome, since))
                .replaceWithVoid();
    }

    private Uni<Batch.Outcome> asOne(Polled polled) {
        return Races.again(() -> batch.hear(polled))
                .onFailure(Hearing::isForGood)
                .recoverWithUni(() -> oneByOne(polled).chain(() -> batch.hear(polled)));
    }

    private Uni<Void> oneByOne(Polled polled) {
        var heard = Uni.createFrom().voidItem();
        for (var story : batch.byStory(polled).entrySet()) {
            heard = heard.chain(() -> Races.again(() -> batch.hearStory(polled, story.getValue()))
                    .invoke(this::tell)
                    .replaceWithVoid()
                    .onFailure(Hearing::isForGood)
                    .recoverWithUni(broken -> Races.again(
                                    () -> batch.park(polled, story.getValue(), String.valueOf(broken.getMessage())))
                            .invoke(() -> witness.parked(story.getKey(), broken))));
        }
        return heard;
    }

    private void tell(Batch.Outcome outcome) {
        if (!outcome.heard().isEmpty()) {
            signal.grown(outcome.told());
        }
        witness.told(outcome.told());
    }

    private void report(Batch.Outcome outcome, Instant since) {
        tell(outcome);
        outcome.heard().forEach(line -> spans.heard(line.headers(), since));
        witness.heard(outcome.heard().size());
        outcome.setAside()
                .forEach(unfit -> witness.setAside(
                        unfit.record().partition(), unfit.record().offset(), unfit.reason()));
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof Unfoldable || (Violation.isForGood(failure) && !Races.isLost(failure));
    }
}
