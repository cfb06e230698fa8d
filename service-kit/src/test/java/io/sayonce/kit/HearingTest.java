package io.sayonce.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.ParcelReading;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in the topic, in whatever state and however often, does what it should and no harm. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class HearingTest {

    private static final String OPERATIONS = "/v1/operations/";

    @Inject
    Parcels parcels;

    @Inject
    KafkaClientService kafka;

    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        ParcelReading.indigestible = 13;
        ParcelReading.heaviest = 1_000_000;
        topic.close();
    }

    @Test
    void guarantee_2_every_fact_delivered_twice_changes_nothing() {
        var id = parcels.post("a", Parcels.FAR);
        weigh(id, 5);
        topic.say(id, Topic.envelope(id, "parcel-admired", 2), "{\"by\": \"everybody\"}");
        await().until(() -> parcels.story(id).size() == 4);
        await().until(() -> published(id).size() == 4);
        Tables.awaitHeard();
        var before = parcels.story(id);

        published(id).forEach(topic::repeat);
        Tables.awaitHeard();

        assertEquals(before, parcels.story(id));
        assertEquals(5, parcels.look(id).grams());
        assertEquals(8, published(id).size());
        assertTrue(before.stream().allMatch(entry -> entry.position().isPresent()), "each has its place");
    }

    @Test
    void guarantee_14_what_is_no_fact_is_set_aside_by_its_place_and_stops_nothing() {
        var id = parcels.post("a", Parcels.FAR);
        var unfit = new ArrayList<RecordMetadata>();
        unfit.add(topic.say(id, Topic.envelope(id, "parcel-eaten", 1), "{}"));
        unfit.add(topic.say(id, Topic.envelope(id, "parcel-labelled", 2), "{}"));
        unfit.add(topic.say(id, with(id, "ce_source", "/parcel-service"), "{\"grams\": 1}"));
        unfit.add(topic.say(id, forgedLabel(id), "{}"));
        unfit.add(topic.say(id, Map.of(), "{\"grams\": 1}"));
        unfit.add(topic.send(Topic.FACTS, null, Topic.envelope(id, "parcel-weighed", 1), "{\"grams\": 1}"));
        Stream.of("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "ce_actor")
                .forEach(name -> {
                    unfit.add(topic.say(id, without(id, name), "{\"grams\": 1}"));
                    unfit.add(topic.say(id, with(id, name, "\u0000"), "{\"grams\": 1}"));
                });
        unfit.add(topic.say(id, with(id, "ce_subject", Ids.next().toString()), "{\"grams\": 1}"));
        unfit.add(topic.say(id, with(id, "ce_id", "1-1-1-1-1"), "{\"grams\": 1}"));
        unfit.add(topic.say(id, with(id, "ce_sequence", "0"), "{\"grams\": 1}"));
        Stream.of(
                        "{",
                        "[]",
                        "null",
                        "{} {}",
                        "{\"grams\": 1} x",
                        "{}",
                        "{\"grams\": null}",
                        "{\"grams\": \"5\"}",
                        "{\"grams\": 1.5}",
                        "{\"grams\": \"heavy\"}",
                        "{\"grams\": 99999999999}",
                        "[".repeat(5_000))
                .forEach(value -> unfit.add(topic.say(id, Topic.envelope(id, "parcel-weighed", 1), value)));
        unfit.add(topic.say(id, Topic.envelope(id, "parcel-weighed", 1), null));
        unfit.add(bytes(id, new byte[] {'{', (byte) 0xC3, '('}));
        weigh(id, 7);

        await().until(() -> parcels.look(id).grams() == 7);
        assertEquals(List.of("parcel-posted", "parcel-weighed", "parcel-labelled"), types(id));
        var listed = new ArrayList<String>();
        for (var next = OPERATIONS + "set-aside?limit=7"; next != null; ) {
            var page = get(next, Role.OPERATOR);
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> listed.add(item.get("partition") + ":" + item.get("offset")));
            next = next(page);
        }
        unfit.forEach(at -> assertTrue(listed.contains(at.partition() + ":" + at.offset()), "set aside: " + at));
    }

    @Test
    void what_a_story_holds_already_is_not_parked_with_it() {
        var hearing = kafka.getConsumer("facts-in");
        hearing.pause().await().indefinitely();
        var parked = parcels.post("a", Parcels.FAR);
        await().until(() -> Tables.count("select count(*) from outbox where subject = ?", parked) == 0);
        weigh(parked, 13);
        hearing.resume().await().indefinitely();

        Tables.awaitHeard();

        assertEquals(1, waiting(parked));
    }

    @Test
    void a_fact_that_the_rules_fail_on_parks_its_story_alone_until_it_is_replayed() {
        var parked = parcels.post("a", Parcels.FAR);
        var fine = parcels.post("b", Parcels.FAR);
        weigh(parked, 13);
        weigh(parked, 5);
        weigh(fine, 5);
        await().until(() -> parcels.look(fine).grams() == 5);
        await().until(() -> waiting(parked) == 2);

        var another = parcels.post("c", Parcels.FAR);
        Tables.awaitHeard();
        Tables.holding("select 1 from heard for update", open -> {
            weigh(fine, 6);
            Tables.awaitBlocked();
            weigh(parked, 7);
            weigh(another, 13);
            weigh(fine, 7);
        });
        await().until(() -> parcels.look(fine).grams() == 18);
        await().until(() -> waiting(parked) == 3);

        assertEquals(List.of("parcel-posted"), types(parked));
        assertEquals(403, get(OPERATIONS + "parked", Role.AGENT).statusCode());
        assertEquals(3, listedAsParked(parked).get("facts"));
        assertEquals(
                403,
                post(OPERATIONS + "parked/" + parked + "/replay", Role.LEAD).statusCode());
        assertEquals(
                409,
                post(OPERATIONS + "parked/" + parked + "/replay", Role.OPERATOR).statusCode());
        assertEquals(3, waiting(parked));

        ParcelReading.indigestible = -1;
        assertEquals(
                204,
                post(OPERATIONS + "parked/" + parked + "/replay", Role.OPERATOR).statusCode());

        assertEquals(List.of(13, 5, 7), parcels.look(parked).weighings());
        assertEquals(0, waiting(parked));
        weigh(parked, 8);
        await().until(() -> parcels.look(parked).grams() == 33);
        await().until(() -> types(parked).contains("parcel-labelled"));
        assertEquals(
                404,
                post(OPERATIONS + "parked/" + parked + "/replay", Role.OPERATOR).statusCode());
    }

    @Test
    void a_record_that_was_set_aside_is_heard_once_it_is_a_fact() {
        var id = parcels.post("a", Parcels.FAR);
        ParcelReading.heaviest = 10;
        var heavy = weigh(id, 11);
        var forged = topic.say(id, forgedLabel(id), "{}");
        weigh(id, 1);
        await().until(() -> parcels.look(id).grams() == 1);
        assertEquals(409, replay(heavy, Role.OPERATOR));
        assertEquals(403, replay(heavy, Role.ANALYST));

        ParcelReading.heaviest = 20;
        assertEquals(204, replay(heavy, Role.OPERATOR));

        assertEquals(12, parcels.look(id).grams());
        assertEquals(404, replay(heavy, Role.OPERATOR));
        assertEquals(409, replay(forged, Role.OPERATOR));
    }

    private RecordMetadata weigh(UUID id, int grams) {
        return topic.say(id, Topic.envelope(id, "parcel-weighed", 1), "{\"grams\": %d}".formatted(grams));
    }

    private RecordMetadata bytes(UUID id, byte[] value) {
        return topic.send(
                Topic.FACTS,
                id.toString().getBytes(StandardCharsets.UTF_8),
                Topic.envelope(id, "parcel-weighed", 1),
                value);
    }

    private static Map<String, String> with(UUID id, String name, String value) {
        var headers = new HashMap<>(Topic.envelope(id, "parcel-weighed", 1));
        headers.put(name, value);
        return headers;
    }

    private static Map<String, String> without(UUID id, String name) {
        var headers = new HashMap<>(Topic.envelope(id, "parcel-weighed", 1));
        headers.remove(name);
        return headers;
    }

    private static Map<String, String> forgedLabel(UUID id) {
        var headers = new HashMap<>(Topic.envelope(id, "parcel-labelled", 2));
        headers.put("ce_source", "/parcel-service");
        return headers;
    }

    private static long waiting(UUID id) {
        return Tables.count("select count(*) from parked where subject = ?", id);
    }

    private static Map<String, Object> listedAsParked(UUID id) {
        List<Map<String, Object>> items =
                get(OPERATIONS + "parked?limit=100", Role.OPERATOR).path("items");
        return items.stream()
                .filter(item -> item.get("subject").equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static int replay(RecordMetadata at, Role role) {
        return post(OPERATIONS + "set-aside/%d/%d/replay".formatted(at.partition(), at.offset()), role)
                .statusCode();
    }

    private static Response get(String path, Role role) {
        return given().urlEncodingEnabled(false).auth().oauth2(Passes.of(role)).get(path);
    }

    private static Response post(String path, Role role) {
        return given().auth().oauth2(Passes.of(role)).post(path);
    }

    private static String next(Response page) {
        var link = page.header("Link");
        return link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private List<String> types(UUID id) {
        return parcels.story(id).stream().map(entry -> entry.headers().type()).toList();
    }

    private static List<ConsumerRecord<String, String>> published(UUID id) {
        return Topic.all(Topic.FACTS, found -> id.toString().equals(found.key()));
    }
}
