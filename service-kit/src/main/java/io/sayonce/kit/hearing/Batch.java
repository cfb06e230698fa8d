package io.sayonce.kit.hearing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Chapter;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Reading;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Hears one batch of records in one transaction: what they say, what follows, and how far hearing has come. */
final class Batch<S> {

    private final Transactions transactions;
    private final Chapter<S> chapter;
    private final Ear ear;
    private final String own;

    Batch(Transactions transactions, Chapter<S> chapter, Reading<S> reading) {
        this.transactions = transactions;
        this.chapter = chapter;
        this.ear = new Ear(reading.vocabulary());
        this.own = reading.vocabulary().source();
    }

    /** What came of a batch. */
    record Outcome(int heard, List<Unfit> setAside) {}

    Uni<Outcome> hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return transactions.run(session -> hear(session, records));
    }

    /** The same facts story by story, for when one of them fails the batch; the place in the topic is not moved. */
    Map<UUID, List<ConsumerRecord<byte[], byte[]>>> byStory(List<ConsumerRecord<byte[], byte[]>> records) {
        var stories = new LinkedHashMap<UUID, List<ConsumerRecord<byte[], byte[]>>>();
        for (var found : records) {
            ear.sort(List.of(found))
                    .facts()
                    .forEach(fact -> stories.computeIfAbsent(fact.headers().subject(), subject -> new ArrayList<>())
                            .add(found));
        }
        return stories;
    }

    /** Hears one story's facts without moving the place in the topic. */
    Uni<Void> hearStory(List<ConsumerRecord<byte[], byte[]>> records) {
        return transactions.run(session -> places(session, records).chain(places -> {
            var lines = lines(ear.sort(records).facts(), places);
            return chapter.known(session, lines).chain(known -> chapter.add(session, genuine(lines, known), known));
        }));
    }

    Uni<Void> park(List<ConsumerRecord<byte[], byte[]>> records, String reason) {
        return transactions.run(session -> places(session, records)
                .chain(places -> Parked.keep(session, lines(ear.sort(records).facts(), places), reason)));
    }

    private Uni<Outcome> hear(StatelessSession session, List<ConsumerRecord<byte[], byte[]>> records) {
        return places(session, records).chain(places -> {
            var fresh = records.stream()
                    .filter(found ->
                            found.offset() >= place(places, found.partition()).next())
                    .toList();
            var sorted = ear.sort(fresh);
            var lines = lines(sorted.facts(), places);
            var subjects = lines.stream().map(line -> line.headers().subject()).collect(Collectors.toSet());
            return Parked.among(session, subjects)
                    .chain(parked -> chapter.known(session, lines)
                            .chain(known -> keep(session, lines, sorted.unfit(), parked, known, fresh))
                            .call(() -> advance(session, records, places)));
        });
    }

    private Uni<Outcome> keep(
            StatelessSession session,
            List<Line> lines,
            List<Unfit> unfit,
            Set<UUID> parked,
            Set<UUID> known,
            List<ConsumerRecord<byte[], byte[]>> fresh) {
        var waiting = lines.stream()
                .filter(line -> parked.contains(line.headers().subject()))
                .toList();
        var free = lines.stream()
                .filter(line -> !parked.contains(line.headers().subject()))
                .toList();
        var genuine = genuine(free, known);
        var aside = new ArrayList<>(unfit);
        free.stream().filter(line -> !genuine.contains(line)).forEach(line -> aside.add(forged(line, fresh)));
        return chapter.add(session, genuine, known)
                .chain(() -> Parked.keep(session, waiting, "its story is parked"))
                .chain(() -> SetAside.keep(session, aside))
                .replaceWith(new Outcome(genuine.size(), aside));
    }

    /** A fact in this service's name that its journal does not hold was said by somebody else. */
    private List<Line> genuine(List<Line> lines, Set<UUID> known) {
        return lines.stream()
                .filter(line -> !line.live()
                        || !own.equals(line.headers().source())
                        || known.contains(line.headers().id()))
                .toList();
    }

    private static Unfit forged(Line line, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(found -> found.partition() == line.position().partition()
                        && found.offset() == line.position().offset())
                .findFirst()
                .map(found -> new Unfit(found, "it was never said by the service that it names"))
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

    private static Uni<Map<Integer, Positions.Place>> places(
            StatelessSession session, List<ConsumerRecord<byte[], byte[]>> records) {
        var partitions = records.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        return Positions.hold(session, records.get(0).topic(), partitions);
    }

    private static Positions.Place place(Map<Integer, Positions.Place> places, int partition) {
        return places.getOrDefault(partition, new Positions.Place(0, 0));
    }

    private static Uni<Void> advance(
            StatelessSession session,
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<Integer, Positions.Place> places) {
        var next = new TreeMap<Integer, Long>();
        records.forEach(found -> next.merge(found.partition(), found.offset() + 1, Math::max));
        var saved = Uni.createFrom().voidItem();
        for (var partition : next.entrySet()) {
            var before = place(places, partition.getKey());
            var after = new Positions.Place(Math.max(before.next(), partition.getValue()), before.liveFrom());
            var where = new TopicPartition(records.get(0).topic(), partition.getKey());
            saved = saved.chain(() -> Positions.save(session, where, after));
        }
        return saved;
    }
}
