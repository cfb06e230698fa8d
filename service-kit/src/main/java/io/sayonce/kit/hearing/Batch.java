package io.sayonce.kit.hearing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Chapter;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Reading;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears one batch of records: what they say, what follows, and how far hearing has come are written by one statement. */
final class Batch<S> {

    private final Transactions transactions;
    private final Chapter<S> chapter;
    private final Ear ear;
    private final String source;

    Batch(Transactions transactions, Chapter<S> chapter, Reading<S> reading) {
        this.transactions = transactions;
        this.chapter = chapter;
        this.ear = new Ear(reading.vocabulary());
        this.source = reading.vocabulary().source();
    }

    /** What came of a batch. */
    record Outcome(List<Line> heard, List<Entry> told, List<Unfit> setAside) {}

    /** Whether nobody waits for what these say. */
    boolean canWait(Polled polled) {
        return polled.records().stream().noneMatch(ear::isAwaited);
    }

    /** Hears what was not heard before, and moves the place in the topic. */
    Uni<Outcome> hear(Polled polled) {
        var sorted = ear.sort(polled.records());
        return sorted.bringsNoNewsTo(source)
                ? pass(polled, sorted).onFailure(Overtaken.class).recoverWithUni(() -> moveOn(polled, sorted))
                : moveOn(polled, sorted);
    }

    /** Takes it for given that hearing goes on here and that nothing of it is new. */
    Uni<Outcome> pass(Polled polled, Ear.Sorted sorted) {
        var premise = Premise.goingOn(polled, sorted.facts());
        return transactions.one(statements -> keep(statements, sorted, premise, Positions.advance(polled)));
    }

    private Uni<Outcome> moveOn(Polled polled, Ear.Sorted sorted) {
        return listen(polled, sorted, Positions.advance(polled));
    }

    /** Hears one story's facts without moving the place in the topic, for when one of a batch's stories fails it. */
    Uni<Outcome> hearStory(Polled polled, List<ConsumerRecord<byte[], byte[]>> story) {
        return listen(polled, ear.sort(story), Stream.empty());
    }

    private Uni<Outcome> listen(Polled polled, Ear.Sorted sorted, Stream<Part> besides) {
        return transactions.one(statements -> Premise.read(statements, polled, sorted.facts())
                .chain(premise -> keep(statements, unheard(polled, sorted, premise), premise, besides)));
    }

    /** Puts one story's facts on the shelf that they wait on until their story is replayed. */
    Uni<Void> park(Polled polled, List<ConsumerRecord<byte[], byte[]>> story, String reason) {
        var sorted = ear.sort(story);
        return transactions.one(statements -> Premise.read(statements, polled, sorted.facts())
                .chain(premise -> {
                    var lines = lines(unheard(polled, sorted, premise).facts(), premise);
                    return Bundle.of(Parked.keep(unknown(genuine(lines, premise), premise), reason))
                            .onlyIf(premise.stands())
                            .run(statements);
                }));
    }

    private static Ear.Sorted unheard(Polled polled, Ear.Sorted sorted, Premise premise) {
        return sorted.among(polled.unheard(premise.places()));
    }

    /** The records story by story, without those that are no facts. */
    Map<UUID, List<ConsumerRecord<byte[], byte[]>>> byStory(Polled polled) {
        var stories = new LinkedHashMap<UUID, List<ConsumerRecord<byte[], byte[]>>>();
        for (var found : polled.records()) {
            ear.sort(List.of(found))
                    .facts()
                    .forEach(fact -> stories.computeIfAbsent(fact.headers().subject(), subject -> new ArrayList<>())
                            .add(found));
        }
        return stories;
    }

    private Uni<Outcome> keep(Statements statements, Ear.Sorted sorted, Premise premise, Stream<Part> besides) {
        var lines = lines(sorted.facts(), premise);
        var genuine = genuine(lines, premise);
        var waiting = unknown(genuine, premise).stream()
                .filter(line -> premise.parked().contains(line.headers().subject()))
                .toList();
        var free = genuine.stream().filter(line -> !waiting.contains(line)).toList();
        var forged = lines.stream()
                .filter(line -> chapter.isForged(line, premise.known()))
                .map(line -> forged(line, sorted.facts()));
        var aside = Stream.concat(sorted.unfit().stream(), forged).toList();
        var shelved = Stream.concat(Parked.keep(waiting, "its story is parked"), SetAside.keep(aside));
        var written = Bundle.of(Stream.concat(shelved, besides)).onlyIf(premise.stands());
        return chapter.add(statements, free, premise.known(), written).map(told -> new Outcome(free, told, aside));
    }

    private List<Line> genuine(List<Line> lines, Premise premise) {
        return lines.stream()
                .filter(line -> !chapter.isForged(line, premise.known()))
                .toList();
    }

    /** What the journal holds already has only to be given its place. */
    private static List<Line> unknown(List<Line> lines, Premise premise) {
        return lines.stream()
                .filter(line -> !premise.known().contains(line.headers().id()))
                .toList();
    }

    private static Unfit forged(Line line, List<Heard> facts) {
        return facts.stream()
                .filter(fact -> fact.position().equals(line.position()))
                .findFirst()
                .map(fact -> new Unfit(fact.record(), "it was never said by the service that it names"))
                .orElseThrow();
    }

    private static List<Line> lines(List<Heard> facts, Premise premise) {
        return facts.stream()
                .map(fact -> new Line(fact.headers(), fact.value(), fact.position(), premise.isLive(fact.position())))
                .toList();
    }
}
