package io.sayonce.kit.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Listens to the facts of all services. A batch is heard in one transaction; when one story fails it for good, that story
 * is parked and the rest goes on; when the moment is bad, the batch is tried until it is good again.
 */
@ApplicationScoped
public class Hearing {

    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final Batch<?> batch;
    private final Signal signal;
    private final Progress progress;
    private final Witness witness;
    private final Spans spans;
    private final Guide guide;

    Hearing(
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            Signal signal,
            Progress progress,
            Witness witness,
            Spans spans,
            Guide guide) {
        this.batch = batch(transactions, journals, reading);
        this.signal = signal;
        this.progress = progress;
        this.witness = witness;
        this.spans = spans;
        this.guide = guide;
    }

    private static <S> Batch<S> batch(Transactions transactions, Journals journals, Reading<S> reading) {
        return new Batch<>(transactions, journals.chapterOf(reading), reading);
    }

    @Incoming("facts-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        records.forEach(all::add);
        var since = Instant.now();
        return patiently(all.get(0).topic(), () -> hear(all))
                .invoke(outcome -> {
                    progress.heard(all.get(0).topic(), Batch.ends(all));
                    report(outcome);
                    outcome.heard().forEach(line -> spans.heard(line.headers(), since));
                })
                .replaceWithVoid()
                .onFailure(Astray.class)
                .recoverWithUni(guide::back);
    }

    private Uni<Batch.Outcome> hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return Races.again(() -> batch.hear(records))
                .onFailure(Hearing::isForGood)
                .recoverWithUni(() -> oneByOne(records).chain(() -> batch.hear(records)));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<byte[], byte[]>> records) {
        var heard = Uni.createFrom().voidItem();
        for (var story : batch.byStory(records).entrySet()) {
            heard = heard.chain(() -> Races.again(() -> batch.hearStory(story.getValue()))
                    .invoke(this::tell)
                    .replaceWithVoid()
                    .onFailure(Hearing::isForGood)
                    .recoverWithUni(broken -> batch.park(story.getValue(), String.valueOf(broken.getMessage()))
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

    private void report(Batch.Outcome outcome) {
        tell(outcome);
        witness.heard(outcome.heard().size());
        outcome.setAside()
                .forEach(unfit -> witness.setAside(
                        unfit.record().partition(), unfit.record().offset(), unfit.reason()));
    }

    private <T> Uni<T> patiently(String topic, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure(Hearing::isOfTheMoment)
                .invoke(failure -> {
                    progress.made(topic);
                    LOG.warnf("hearing is tried again: %s", failure);
                })
                .onFailure(Hearing::isOfTheMoment)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private static boolean isOfTheMoment(Throwable failure) {
        return !(failure instanceof Astray);
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof Unfoldable || (Violation.isForGood(failure) && !Races.isLost(failure));
    }
}
