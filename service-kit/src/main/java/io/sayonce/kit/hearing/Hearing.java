package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.journal.Unfoldable;
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
    private static final int ATTEMPTS_AT_ONCE = 10;

    private final Batch<?> batch;
    private final Signal signal;
    private final Progress progress;
    private final MeterRegistry meters;

    Hearing(
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            Signal signal,
            Progress progress,
            MeterRegistry meters) {
        this.batch = batch(transactions, journals, reading);
        this.signal = signal;
        this.progress = progress;
        this.meters = meters;
    }

    private static <S> Batch<S> batch(Transactions transactions, Journals journals, Reading<S> reading) {
        return new Batch<>(transactions, journals.chapterOf(reading), reading);
    }

    @Incoming("facts-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        records.forEach(all::add);
        return patiently(() -> hear(all)).invoke(this::report).replaceWithVoid();
    }

    private Uni<Batch.Outcome> hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return briefly(() -> batch.hear(records))
                .onFailure(Hearing::isForGood)
                .recoverWithUni(() -> oneByOne(records).chain(() -> batch.hear(records)));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<byte[], byte[]>> records) {
        var heard = Uni.createFrom().voidItem();
        for (var story : batch.byStory(records).entrySet()) {
            heard = heard.chain(() -> briefly(() -> batch.hearStory(story.getValue()))
                    .onFailure(Hearing::isForGood)
                    .recoverWithUni(broken -> {
                        LOG.errorf(broken, "parked subject=%s", story.getKey());
                        meters.counter("sayonce.stories.parked").increment();
                        return batch.park(story.getValue(), String.valueOf(broken.getMessage()));
                    }));
        }
        return heard;
    }

    private void report(Batch.Outcome outcome) {
        progress.made();
        signal.grown();
        meters.counter("sayonce.facts.heard").increment(outcome.heard());
        outcome.setAside().forEach(unfit -> {
            meters.counter("sayonce.facts.set.aside").increment();
            LOG.warnf(
                    "set aside partition=%d offset=%d: %s",
                    unfit.record().partition(), unfit.record().offset(), unfit.reason());
        });
    }

    /** Other writers of the same stories are met now and then; the loser tries again. */
    private static <T> Uni<T> briefly(java.util.function.Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure(Hearing::isLostRace)
                .retry()
                .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50))
                .atMost(ATTEMPTS_AT_ONCE);
    }

    private <T> Uni<T> patiently(java.util.function.Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure()
                .invoke(failure -> {
                    progress.made();
                    LOG.warnf("hearing is tried again: %s", failure);
                })
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private static boolean isLostRace(Throwable failure) {
        return Violation.ofUnique(failure, "journal_version")
                || Violation.ofUnique(failure, "journal_fact_once")
                || Violation.isTransient(failure)
                || Violation.ofLock(failure);
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof Unfoldable || (Violation.isForGood(failure) && !isLostRace(failure));
    }
}
