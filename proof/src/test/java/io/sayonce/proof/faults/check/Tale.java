package io.sayonce.proof.faults.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

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
    final List<String> mails = new ArrayList<>(List.of("<1>"));

    /** A promise is made, broken and made good, and the customer reads that the complaint is known. */
    static Tale ofBrokenPromise() {
        var tale = new Tale();
        tale.tell(Service.COMPLAINT, "complaint-recorded", 1, null, Map.of("product", "gizmo"));
        tale.tell(Service.COMPLAINT, "owner-assigned", 2, null, Map.of("owner.kind", "team", "owner.id", "desk"));
        tale.tell(
                Service.NOTIFICATION,
                "customer-notified",
                1,
                "complaint-recorded",
                Map.of("notice", "n", "template", "acknowledgement", "messageId", "<1>"));
        tale.tell(Service.RESOLUTION, "promise-made", 1, null, Map.of("promise", "p", "dueAt", DUE));
        tale.tell(Service.RESOLUTION, "promise-broken", 2, null, Map.of("promise", "p", "dueAt", DUE));
        tale.tell(Service.LOYALTY, "incentive-offered", 1, "promise-broken", Map.of("incentive", "i"));
        tale.tell(Service.COMPLAINT, "owner-assigned", 3, null, Map.of("owner.kind", "agent", "owner.id", "anna"));
        tale.accepted.add(
                new Accepted(Service.RESOLUTION, COMPLAINT, "promise-made", Map.of("promise", "p", "dueAt", DUE), 0));
        tale.asked.put(COMPLAINT, Map.of("promise-made", 1));
        return tale;
    }

    /** One fact more, in the journal of whoever says it and on the topic. */
    void tell(Service by, String type, long sequence, String cause, Map<String, String> says) {
        var fact = new Told(
                id(type + sequence),
                by.module(),
                type,
                COMPLAINT,
                sequence,
                Optional.ofNullable(cause).map(this::idOf),
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

    List<Violation> violations() {
        return Rule.check(evidence());
    }

    Evidence evidence() {
        var kept = Map.of(Service.LOYALTY, Set.<String>of());
        return new Evidence(atRest, accepted, asked, contradictions, journals, topic, kept, owners, mails);
    }

    static Predicate<Told> is(String type) {
        return fact -> fact.type().equals(type);
    }

    private UUID idOf(String type) {
        return topic.stream()
                .map(Sighting::fact)
                .filter(is(type))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
