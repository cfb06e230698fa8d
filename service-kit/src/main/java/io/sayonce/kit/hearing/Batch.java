package io.sayonce.kit.hearing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Chapter;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Reading;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears one batch of records in one transaction: what they say, what follows, and how far hearing has come. */
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

    /** Hears what was not heard before, and moves the place in the topic. */
    Uni<Outcome> hear(Polled polled) {
        var sorted = ear.sort(polled.records());
        return sorted.bringsNoNewsTo(source)
                ? NoNews.pass(transactions, polled, sorted.facts())
                        .chain(passed -> passed ? noNews(sorted) : listen(polled, sorted))
                : listen(polled, sorted);
    }

    private static Uni<Outcome> noNews(Ear.Sorted sorted) {
        return Uni.createFrom().item(new Outcome(lines(sorted.facts(), Map.of()), List.of(), List.of()));
    }

    private Uni<Outcome> listen(Polled polled, Ear.Sorted sorted) {
        return transactions.run(statements -> Positions.hold(statements, polled).chain(places -> {
            var unheard = sorted.among(polled.unheard(places));
            return keep(statements, unheard, places, Positions.advance(polled));
        }));
    }

    /** Hears one story's facts without moving the place in the topic, for when one of a batch's stories fails it. */
    Uni<Outcome> hearStory(List<ConsumerRecord<byte[], byte[]>> story) {
        return transactions.run(statements ->
                places(statements, story).chain(places -> keep(statements, ear.sort(story), places, Stream.empty())));
    }

    /** Puts one story's facts on the shelf that they wait on until their story is replayed. */
    Uni<Void> park(List<ConsumerRecord<byte[], byte[]>> story, String reason) {
        return transactions.run(statements -> places(statements, story).chain(places -> {
            var lines = lines(ear.sort(story).facts(), places);
            return chapter.known(statements, lines)
                    .chain(known -> Bundle.of(Parked.keep(unknown(genuine(lines, known), known), reason))
                            .run(statements));
        }));
    }

    private static Uni<Map<Integer, Positions.Place>> places(
            Statements statements, List<ConsumerRecord<byte[], byte[]>> story) {
        var partitions = story.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        return Positions.hold(statements, story.get(0).topic(), partitions);
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

    private Uni<Outcome> keep(
            Statements statements, Ear.Sorted sorted, Map<Integer, Positions.Place> places, Stream<Part> besides) {
        var lines = lines(sorted.facts(), places);
        var subjects = lines.stream().map(line -> line.headers().subject()).collect(Collectors.toSet());
        return Parked.among(statements, subjects)
                .chain(parked -> chapter.known(statements, lines).chain(known -> {
                    var aside = new ArrayList<>(sorted.unfit());
                    lines.stream()
                            .filter(line -> chapter.isForged(line, known))
                            .forEach(line -> aside.add(forged(line, sorted.facts())));
                    var waiting = unknown(genuine(lines, known), known).stream()
                            .filter(line -> parked.contains(line.headers().subject()))
                            .toList();
                    var free = genuine(lines, known).stream()
                            .filter(line -> !waiting.contains(line))
                            .toList();
                    var shelved = Stream.concat(Parked.keep(waiting, "its story is parked"), SetAside.keep(aside));
                    return chapter.add(statements, free, known, Stream.concat(shelved, besides))
                            .map(told -> new Outcome(free, told, aside));
                }));
    }

    private List<Line> genuine(List<Line> lines, Set<UUID> known) {
        return lines.stream().filter(line -> !chapter.isForged(line, known)).toList();
    }

    /** What the journal holds already has only to be given its place. */
    private static List<Line> unknown(List<Line> lines, Set<UUID> known) {
        return lines.stream()
                .filter(line -> !known.contains(line.headers().id()))
                .toList();
    }

    private static Unfit forged(Line line, List<Heard> facts) {
        return facts.stream()
                .filter(fact -> fact.position().equals(line.position()))
                .findFirst()
                .map(fact -> new Unfit(fact.record(), "it was never said by the service that it names"))
                .orElseThrow();
    }

    private static List<Line> lines(List<Heard> facts, Map<Integer, Positions.Place> places) {
        return facts.stream()
                .map(fact -> new Line(
                        fact.headers(),
                        fact.value(),
                        fact.position(),
                        fact.position().offset()
                                >= place(places, fact.position().partition()).liveFrom()))
                .toList();
    }

    private static Positions.Place place(Map<Integer, Positions.Place> places, int partition) {
        return places.getOrDefault(partition, new Positions.Place(0, 0));
    }
}
