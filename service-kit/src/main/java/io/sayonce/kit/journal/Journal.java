package io.sayonce.kit.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.idempotency.Retries;
import io.sayonce.kit.idempotency.RetryRefusals;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.kit.personal.Keyring.Made;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.personal.Unsealable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The stories of one service: reads them, and adds to them what commands decide. */
public final class Journal<S> {

    private final Reading<S> reading;
    private final Transactions transactions;
    private final Retries retries;
    private final Pages<S> pages;
    private final Signal signal;
    private final Witness witness;
    private final Teller<S> teller;
    private final Seals<S> seals;

    Journal(
            Reading<S> reading,
            Transactions transactions,
            Keyring keyring,
            Retries retries,
            Signal signal,
            Witness witness) {
        this.reading = reading;
        this.transactions = transactions;
        this.retries = retries;
        this.signal = signal;
        this.witness = witness;
        this.teller = new Teller<>(reading);
        this.seals = new Seals<>(reading, keyring);
        this.pages = new Pages<>(reading);
    }

    /** What an attempt came to: what the caller is told, and the facts that were told for it. */
    private record Outcome(Answer answer, List<Entry> told) {}

    /** A story as it stands, with the seal of its person; refused where there is none. */
    public <T> Uni<T> look(UUID subject, Function<Change.Done<S>, T> at) {
        return Patience.with(transactions.one(statements -> read(statements, subject, Optional.empty())
                .map(this::known)
                .chain(found -> seals.of(statements, found)
                        .map(seal -> at.apply(new Change.Done<>(found.story(), List.of(), seal))))));
    }

    /**
     * Carries a command out: folds, decides and appends, again where another writer was quicker. Whether the same was
     * asked before is looked up only where something stands in the way: then the answer of that time counts.
     */
    public Uni<Answer> change(Change<S> change) {
        return Patience.with(Races.again(() -> tried(change)
                        .onFailure(failure -> mayBeAnswered(change, failure))
                        .recoverWithUni(failure -> recall(change, failure))))
                .invoke(outcome -> {
                    witness.told(outcome.told());
                    signal.grown(outcome.told());
                })
                .map(Outcome::answer)
                .onFailure(Races::isLost)
                .transform(busy -> new Refused(JournalRefusals.BUSY))
                .onFailure(Violation::ofLock)
                .transform(held ->
                        new Refused(change.retry().isPresent() ? RetryRefusals.IN_FLIGHT : JournalRefusals.BUSY))
                .onFailure(Refused.class)
                .invoke(no -> witness.refused(change.subject(), no.refusal()));
    }

    /** All that is written is one statement, but for a claim. */
    private Uni<Outcome> tried(Change<S> change) {
        return change.claim().isPresent()
                ? transactions.run(statements -> attempt(statements, change))
                : transactions.one(statements -> attempt(statements, change));
    }

    private static boolean mayBeAnswered(Change<?> change, Throwable failure) {
        return change.retry().isPresent() && (failure instanceof Refused || Violation.ofUnique(failure));
    }

    private Uni<Outcome> recall(Change<S> change, Throwable otherwise) {
        return transactions
                .one(statements -> retries.recall(statements, change.retry()))
                .onItem()
                .transformToUni(before -> before.isPresent()
                        ? Uni.createFrom().item(new Outcome(before.get(), List.of()))
                        : Uni.createFrom().failure(otherwise));
    }

    /**
     * Tells what stories owe by now, all of it at the same moment. Where one of them fails, each is settled by itself, in
     * the order in which they are given, so that the others do not wait for it.
     */
    public Uni<Void> settle(List<UUID> subjects, BiConsumer<UUID, Throwable> failed) {
        return settle(subjects)
                .onFailure()
                .recoverWithUni(some -> oneByOne(subjects, failed))
                .replaceWithVoid();
    }

    private Uni<Void> oneByOne(List<UUID> subjects, BiConsumer<UUID, Throwable> failed) {
        return Multi.createFrom()
                .iterable(subjects)
                .onItem()
                .transformToUniAndConcatenate(subject -> settle(List.of(subject))
                        .onFailure()
                        .invoke(failure -> failed.accept(subject, failure))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }

    private Uni<Void> settle(List<UUID> subjects) {
        return Races.again(() -> transactions.one(statements -> JournalRows.read(statements, subjects)
                        .chain(rows -> pages.write(
                                statements,
                                subjects.stream()
                                        .sorted(Rows.BY_ID)
                                        .map(subject -> settled(subject, rows))
                                        .toList(),
                                Bundle.of(Stream.empty())))))
                .invoke(told -> {
                    witness.told(told);
                    signal.grown(told);
                })
                .replaceWithVoid();
    }

    private Growth<S> settled(UUID subject, JournalRows rows) {
        var before = teller.fold(subject, rows.of(subject), rows.now());
        return new Growth<>(before, teller.settle(before, Seal.without(Seal.Standing.NOT_HEARD)));
    }

    private Uni<Outcome> attempt(Statements statements, Change<S> change) {
        return read(statements, change.subject(), change.begunBy())
                .map(found -> writable(found, change))
                .call(found -> guard(statements, change, found))
                .chain(found -> decide(statements, change, found));
    }

    private Uni<Void> guard(Statements statements, Change<S> change, Found<S> found) {
        return change.guard().isEmpty()
                ? Uni.createFrom().voidItem()
                : seals.of(statements, found)
                        .invoke(seal -> change.guard().get().accept(new Change.Done<>(found.story(), List.of(), seal)))
                        .replaceWithVoid();
    }

    private Uni<Outcome> decide(Statements statements, Change<S> change, Found<S> found) {
        var story = teller.settle(found.story(), Seal.without(Seal.Standing.NOT_HEARD));
        var decision = change.command().decide(story.state(), new Moment(story.now(), Ids::next));
        if (decision instanceof Decision.No<S> no) {
            throw new Refused(no.refusal());
        }
        var lines = teller.lines(story, decision, change.actor());
        return seals.of(statements, found, teller.preview(story.state(), lines))
                .chain(made -> append(statements, change, found.story(), story, lines, made));
    }

    private Uni<Outcome> append(
            Statements statements,
            Change<S> change,
            Folded<S> read,
            Folded<S> story,
            List<Teller.Line<S>> lines,
            Made made) {
        var seal = made.seal();
        var after = teller.settle(say(story, lines, seal), seal);
        var facts = lines.stream().map(Teller.Line::fact).toList();
        var done = new Change.Done<>(after, facts, seal);
        var answer = change.answer().apply(done);
        var kept = retries.keep(change.retry(), reading.person(after.state()), seal, answer);
        return pages.write(statements, List.of(new Growth<>(read, after)), Bundle.of(Stream.concat(kept, made.key())))
                .call(() -> claim(statements, change, done))
                .map(told -> new Outcome(answer, told));
    }

    private Uni<Void> claim(Statements statements, Change<S> change, Change.Done<S> done) {
        return change.claim()
                .map(claim -> claim.on(statements, done))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure(Violation::ofLock)
                .transform(wanted -> new Refused(JournalRefusals.BUSY));
    }

    private Folded<S> say(Folded<S> story, List<Teller.Line<S>> lines, Seal seal) {
        try {
            return teller.say(story, lines, seal);
        } catch (Unsealable without) {
            throw new Refused(JournalRefusals.withoutKey(without.standing()));
        }
    }

    private Uni<Found<S>> read(Statements statements, UUID subject, Optional<UUID> person) {
        return JournalRows.read(statements, subject, person).map(read -> {
            var rows = read.rows();
            return new Found<>(teller.fold(subject, rows.of(subject), rows.now()), read.key(), rows.rebuilding());
        });
    }

    private Found<S> known(Found<S> found) {
        if (found.story().known()) {
            return found;
        }
        if (found.rebuilding()) {
            throw new Refused(JournalRefusals.REBUILDING);
        }
        throw new Refused(reading.beginsStories() ? JournalRefusals.NOT_FOUND : JournalRefusals.NOT_HEARD_YET);
    }

    /** Nothing is decided on stories that are incomplete. */
    private Found<S> writable(Found<S> found, Change<S> change) {
        if (found.rebuilding()) {
            throw new Refused(JournalRefusals.REBUILDING);
        }
        return change.begunBy().isPresent() ? found : known(found);
    }
}
