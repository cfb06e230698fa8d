package io.sayonce.proof.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.stack.plan.Service;

/** The evidence of one story, told as it should be, so that a test can spoil one thing in it. */
final class Tale {

    static final UUID COMPLAINT = id("complaint");
    static final String DUE = "2026-11-19T12:00:00Z";

    final Map<Service, List<Entry>> journals = new EnumMap<>(Service.class);
    final List<Sighting> topic = new ArrayList<>();
    final List<Accepted> accepted = new ArrayList<>();
    final List<String> contradictions = new ArrayList<>();
    final Map<UUID, Map<String, Integer>> asked = new HashMap<>();
    final Map<UUID, String> owners = new HashMap<>(Map.of(COMPLAINT, "agent:anna"));
    boolean atRest = true;
    Instant time = Instant.parse(DUE).plusMillis(300);
    final List<String> mails = new ArrayList<>();
    final Map<Service, Map<UUID, String>> left = new EnumMap<>(Service.class);
    final Map<Service, Map<UUID, String>> found = new EnumMap<>(Service.class);
    final List<Told> saidLater = new ArrayList<>();
    final Map<Service, Set<String>> kept = new EnumMap<>(Service.class);
    final List<Spoilt> spoilt = new ArrayList<>();
    final Map<Service, Set<Place>> setAside = new EnumMap<>(Service.class);

    /** A promise is made, broken and made good, and the customer reads of it all. */
    static Tale ofBrokenPromise() {
        var tale = new Tale();
        tale.tell(Service.COMPLAINT, "complaint-recorded", 1, null, Map.of("product", "gizmo"));
        tale.assign(2, "recorded", "team", "desk");
        tale.notify(1, "complaint-recorded1", "acknowledgement");
        tale.tell(Service.RESOLUTION, "promise-made", 1, null, Map.of("promise", "p", "dueAt", DUE));
        tale.tell(Service.RESOLUTION, "promise-broken", 2, null, Map.of("promise", "p", "dueAt", DUE));
        tale.tell(Service.LOYALTY, "incentive-offered", 1, "promise-broken2", Map.of("incentive", "i"));
        tale.assign(3, "claimed", "agent", "anna");
        tale.notify(2, "owner-assigned3", "owner-changed");
        tale.notify(3, "promise-made1", "promise");
        tale.notify(4, "promise-broken2", "promise-broken");
        tale.notify(5, "incentive-offered1", "incentive");
        tale.tell(Service.COMPLAINT, "complaint-closed", 4, null, Map.of());
        tale.accepted.add(new Accepted(
                Service.RESOLUTION, COMPLAINT, "promise-made", Map.of("promise", "p", "dueAt", DUE), 0, 0));
        tale.ask("promise-made", "owner-assigned", "complaint-closed");
        return tale;
    }

    /** A request for each of these facts, whether or not it was accepted. */
    void ask(String... facts) {
        var already = asked.computeIfAbsent(COMPLAINT, first -> new HashMap<>());
        List.of(facts).forEach(fact -> already.merge(fact, 1, Integer::sum));
    }

    void assign(long sequence, String because, String kind, String owner) {
        var says = Map.of("because", because, "owner.kind", kind, "owner.id", owner);
        tell(Service.COMPLAINT, "owner-assigned", sequence, null, says);
    }

    /** The customer has a mail that tells of a fact. */
    void notify(long sequence, String cause, String template) {
        var mail = "<%d>".formatted(sequence);
        mails.add(mail);
        tell(
                Service.NOTIFICATION,
                "customer-notified",
                sequence,
                cause,
                Map.of("notice", "n" + sequence, "template", template, "messageId", mail));
    }

    /**
     * One fact more, in the journal of whoever says it and on the topic.
     *
     * @param cause type and sequence of the fact that it follows from
     */
    void tell(Service by, String type, long sequence, String cause, Map<String, String> says) {
        var fact = new Told(
                id(type + sequence),
                by.module(),
                type,
                COMPLAINT,
                sequence,
                time,
                Optional.ofNullable(cause).map(Tale::id),
                says,
                (type + sequence).hashCode());
        var place = new Place(0, topic.size());
        topic.add(new Sighting(place, fact));
        var journal = journals.computeIfAbsent(by, first -> new ArrayList<>());
        journal.add(new Entry(journal.size() + 1, fact, Optional.of(place)));
    }

    void forgetOnTopic(Predicate<Told> which) {
        topic.removeIf(seen -> which.test(seen.fact()));
    }

    void forgetInJournals(Predicate<Told> which) {
        journals.values().forEach(journal -> journal.removeIf(entry -> which.test(entry.fact())));
    }

    void forget(Predicate<Told> which) {
        forgetOnTopic(which);
        forgetInJournals(which);
    }

    List<Violation> violations() {
        return Rule.check(evidence());
    }

    /** What is wrong with it, in the order of the alphabet. */
    List<Sort> sorts() {
        return violations().stream()
                .map(Violation::sort)
                .sorted(Comparator.comparing(Sort::name))
                .toList();
    }

    Evidence evidence() {
        return new Evidence(
                atRest,
                accepted,
                asked,
                contradictions,
                journals,
                topic,
                new Rested(new Prints(left), new Prints(found), saidLater),
                kept,
                spoilt,
                setAside,
                owners,
                mails);
    }

    static Predicate<Told> is(String type) {
        return fact -> fact.type().equals(type);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
