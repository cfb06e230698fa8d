package io.sayonce.kit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.personal.Personal;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class StoriesTest {

    @Inject
    Parcels parcels;

    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void what_is_decided_is_published_with_its_key_before_it_and_its_words_sealed() {
        var id = parcels.post("12 Harbour Road", Parcels.FAR);

        await().until(() -> !published(id).isEmpty());
        var fact = published(id).get(0);
        assertEquals("io.sayonce.parcel-posted", Topic.header(fact, "ce_type"));
        assertEquals("1", Topic.header(fact, "ce_sequence"));
        assertTrue(!fact.value().contains("Harbour"), "the words are sealed");
        var sender = parcels.look(id).sender().orElseThrow();
        var keys = Topic.all("customer-keys", found -> found.key().equals(sender.toString()));
        assertEquals(1, keys.size());
        assertTrue(keys.get(0).timestamp() <= fact.timestamp(), "the key was there first");
        assertEquals("12 Harbour Road", parcels.address(id));
    }

    @Test
    void words_are_sealed_for_whose_they_are_whoever_was_thought_to_begin() {
        var id = Ids.next();
        var sender = Ids.next();
        var posted = new Parcel.ParcelPosted(sender, Parcels.FAR, Personal.of(sender, new Parcel.Address("a")));

        Parcels.await(parcels.change(id, (parcel, moment) -> Decision.of(posted), Ids.next(), Optional.empty()));

        assertEquals("a", parcels.address(id));
    }

    @Test
    void what_follows_by_rule_is_told_once_however_often_the_cause_is_heard() {
        var id = parcels.post("a", Parcels.FAR);
        var weighed = Topic.envelope(id, "parcel-weighed", 1);

        topic.say(id, weighed, "{\"grams\": 5}");
        topic.say(id, weighed, "{\"grams\": 5}");
        topic.say(id, Topic.envelope(id, "parcel-weighed", 2), "{\"grams\": 7}");

        await().until(() -> parcels.look(id).grams() == 12);
        await().until(() -> published(id).size() == 5);
        assertEquals(List.of("parcel-posted", "parcel-weighed", "parcel-labelled", "parcel-weighed"), types(id));
        assertEquals(
                Ids.derived(UUID.fromString(weighed.get("ce_id")), "label"),
                parcels.story(id).get(2).headers().id());
    }

    @Test
    void a_time_that_has_come_is_told_once() {
        var id = parcels.post("a", Instant.now().plusMillis(300));

        await().until(() -> parcels.look(id).overdue());
        await().until(() -> published(id).size() == 2);
        assertEquals(List.of("parcel-posted", "parcel-overdue"), types(id));
        assertEquals("clock", parcels.story(id).get(1).headers().actor());
    }

    @Test
    void the_same_request_is_answered_the_same_and_done_once() {
        var id = Ids.next();
        var retry = Optional.of(new Retry("anna", Ids.next().toString(), "fingerprint"));

        var first = parcels.post(id, "a", Parcels.FAR, retry);
        var again = parcels.post(id, "a", Parcels.FAR, retry);

        assertEquals(first, again);
        assertEquals(1, parcels.story(id).size());
        var other = Optional.of(new Retry("anna", retry.get().key(), "another"));
        var refused = assertThrows(Refused.class, () -> parcels.post(id, "b", Parcels.FAR, other));
        assertEquals("idempotency-key-reused", refused.refusal().type());
    }

    @Test
    void twins_in_flight_are_answered_alike() {
        var retry = Optional.of(new Retry("anna", Ids.next().toString(), "fingerprint"));
        var id = parcels.post("a", Parcels.FAR);
        var twins = IntStream.range(0, 8)
                .mapToObj(twin -> parcels.change(id, (parcel, moment) -> overdue(parcel), retry))
                .toList();

        var answers = Parcels.await(Uni.join().all(twins).andFailFast());

        assertEquals(1, answers.stream().distinct().count());
        assertEquals(List.of("parcel-posted", "parcel-overdue"), types(id));
    }

    @Test
    void two_writers_of_one_story_come_after_each_other() {
        var id = parcels.post("a", Parcels.FAR);
        var writers = IntStream.range(0, 10)
                .mapToObj(writer -> parcels.change(
                        id, (parcel, moment) -> Decision.of(new Parcel.ParcelLabelled()), Optional.empty()))
                .toList();

        Parcels.await(Uni.join().all(writers).andFailFast());

        await().until(() -> published(id).size() == 11);
        assertEquals(
                IntStream.rangeClosed(1, 11).boxed().map(String::valueOf).toList(),
                published(id).stream()
                        .map(found -> Topic.header(found, "ce_sequence"))
                        .toList());
    }

    private static Decision<Parcel> overdue(Parcel parcel) {
        return parcel.overdue()
                ? Decision.no(io.sayonce.kit.journal.JournalRefusals.BUSY)
                : Decision.of(new Parcel.ParcelOverdue());
    }

    private List<String> types(UUID id) {
        return parcels.story(id).stream().map(entry -> entry.headers().type()).toList();
    }

    private static List<org.apache.kafka.clients.consumer.ConsumerRecord<String, String>> published(UUID id) {
        return Topic.all(Topic.FACTS, found -> id.toString().equals(found.key()));
    }
}
