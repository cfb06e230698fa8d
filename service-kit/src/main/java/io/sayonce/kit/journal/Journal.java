package io.sayonce.kit.journal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.idempotency.Retries;
import io.sayonce.kit.idempotency.RetryRefusal;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.personal.Unsealable;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** The stories of one service: reads them, and adds to them what commands decide. */
public final class Journal<S> {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int ATTEMPTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Reading<S> reading;
    private final Transactions transactions;
    private final Keyring keyring;
    private final Retries retries;
    private final Pages<S> pages;
    private final Signal signal;
    private final Teller<S> teller;

    Journal(Reading<S> reading, Transactions transactions, Keyring keyring, Retries retries, Signal signal) {
        this.reading = reading;
        this.transactions = transactions;
        this.keyring = keyring;
        this.retries = retries;
        this.signal = signal;
        this.teller = new Teller<>(reading);
        this.pages = new Pages<>(reading);
    }

    /** A story as it stands, with the seal of its person; refused where there is none. */
    public <T> Uni<T> look(UUID subject, Function<Change.Done<S>, T> at) {
        return heard(transactions.run(session -> known(session, subject, false)
                .chain(story ->
                        seal(session, story).map(seal -> at.apply(new Change.Done<>(story, List.of(), seal))))));
    }

    /** Carries a command out: folds, decides and appends, again where another writer was quicker. */
    public Uni<Answer> change(Change<S> change) {
        var attempt = Uni.createFrom().deferred(() -> transactions.run(session -> attempt(session, change)));
        return heard(attempt.onFailure(Journal::isLostRace)
                        .retry()
                        .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50))
                        .atMost(ATTEMPTS))
                .invoke(signal::grown)
                .onFailure(Journal::isLostRace)
                .transform(busy -> new Refused(JournalRefusal.BUSY))
                .onFailure(Violation::ofLock)
                .transform(
                        held -> new Refused(change.retry().isPresent() ? RetryRefusal.IN_FLIGHT : JournalRefusal.BUSY))
                .onFailure(Refused.class)
                .invoke(no -> LOG.infof("refused %s subject=%s", no.refusal().type(), change.subject()));
    }

    /** Tells what a story owes by now. */
    public Uni<Void> settle(UUID subject) {
        var attempt = Uni.createFrom()
                .deferred(() -> transactions.run(session -> known(session, subject, true)
                        .chain(story -> pages.write(
                                session, story, teller.settle(story, Seal.without(Seal.Standing.NOT_HEARD))))));
        return attempt.onFailure(Journal::isLostRace)
                .retry()
                .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50))
                .atMost(ATTEMPTS)
                .invoke(signal::grown);
    }

    private Uni<Answer> attempt(StatelessSession session, Change<S> change) {
        return retries.recall(session, change.retry())
                .chain(before -> before.isPresent()
                        ? Uni.createFrom().item(before.get())
                        : known(session, change.subject(), change.begins())
                                .call(story -> guard(session, change, story))
                                .chain(story -> decide(session, change, story)));
    }

    private Uni<Void> guard(StatelessSession session, Change<S> change, Folded<S> story) {
        return change.guard().isEmpty()
                ? Uni.createFrom().voidItem()
                : seal(session, story)
                        .invoke(seal -> change.guard().get().accept(new Change.Done<>(story, List.of(), seal)))
                        .replaceWithVoid();
    }

    private Uni<Answer> decide(StatelessSession session, Change<S> change, Folded<S> read) {
        var story = teller.settle(read, Seal.without(Seal.Standing.NOT_HEARD));
        var decision = change.command().decide(story.state(), new Moment(story.now(), Ids::next));
        if (decision instanceof Decision.No<S> no) {
            return refuse(session, change, no.refusal());
        }
        var lines = teller.lines(story, decision, change.actor());
        return sealFor(session, story, lines).chain(seal -> append(session, change, read, story, lines, seal));
    }

    /** A twin may have made true what now stands in the way: then its answer counts. */
    private Uni<Answer> refuse(StatelessSession session, Change<S> change, Refusal refusal) {
        return retries.recall(session, change.retry()).map(twin -> twin.orElseThrow(() -> new Refused(refusal)));
    }

    private Uni<Answer> append(
            StatelessSession session,
            Change<S> change,
            Folded<S> read,
            Folded<S> story,
            List<Teller.Line<S>> lines,
            Seal seal) {
        var after = teller.settle(say(story, lines, seal), seal);
        var facts = lines.stream().map(Teller.Line::fact).toList();
        var answer = change.answer().apply(new Change.Done<>(after, facts, seal));
        return retries.keep(session, change.retry(), reading.person(after.state()), seal, answer)
                .chain(() -> pages.write(session, read, after))
                .replaceWith(answer);
    }

    private Folded<S> say(Folded<S> story, List<Teller.Line<S>> lines, Seal seal) {
        try {
            return teller.say(story, lines, seal);
        } catch (Unsealable without) {
            throw new Refused(
                    without.standing() == Seal.Standing.FORGOTTEN
                            ? JournalRefusal.FORGOTTEN
                            : JournalRefusal.NOT_HEARD_YET);
        }
    }

    private Uni<Folded<S>> known(StatelessSession session, UUID subject, boolean begins) {
        return JournalTable.read(session, List.of(subject)).map(rows -> {
            var story = teller.fold(subject, rows.of(subject), rows.now());
            if (!story.known() && !begins) {
                throw new Refused(reading.beginsStories() ? JournalRefusal.UNKNOWN : JournalRefusal.NOT_HEARD_YET);
            }
            return story;
        });
    }

    private Uni<Seal> seal(StatelessSession session, Folded<S> story) {
        return reading.person(story.state())
                .map(person -> keyring.of(session, person))
                .orElseGet(() -> Uni.createFrom().item(Seal.without(Seal.Standing.NOT_HEARD)));
    }

    /** The seal for what is about to be said; a story that begins here begins with its person's key. */
    private Uni<Seal> sealFor(StatelessSession session, Folded<S> story, List<Teller.Line<S>> lines) {
        var person = reading.person(teller.preview(story.state(), lines));
        if (person.isEmpty()) {
            return Uni.createFrom().item(Seal.without(Seal.Standing.NOT_HEARD));
        }
        return reading.beginsStories() ? keyring.make(session, person.get()) : keyring.of(session, person.get());
    }

    /** What is not heard yet may be on its way: it is waited for a little. */
    private static <T> Uni<T> heard(Uni<T> work) {
        return work.onFailure(Journal::isNotHeardYet)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofMillis(100))
                .expireIn(PATIENCE.toMillis())
                .onFailure(failure -> failure.getCause() instanceof Refused || hasSuppressedRefusal(failure))
                .transform(Journal::refusal);
    }

    private static boolean isNotHeardYet(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == JournalRefusal.NOT_HEARD_YET;
    }

    private static boolean hasSuppressedRefusal(Throwable failure) {
        return java.util.Arrays.stream(failure.getSuppressed()).anyMatch(Refused.class::isInstance);
    }

    private static Throwable refusal(Throwable failure) {
        return failure.getCause() instanceof Refused ? failure.getCause() : new Refused(JournalRefusal.NOT_HEARD_YET);
    }

    private static boolean isLostRace(Throwable failure) {
        return Violation.ofUnique(failure, "journal_version")
                || Violation.ofUnique(failure, "journal_fact_once")
                || Violation.ofUnique(failure, Retries.ONCE)
                || Violation.isTransient(failure);
    }
}
