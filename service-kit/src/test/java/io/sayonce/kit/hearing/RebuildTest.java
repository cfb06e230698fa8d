package io.sayonce.kit.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A service whose database is lost reads it again from the topics. */
@QuarkusTest
@TestProfile(RebuildTest.OneByOne.class)
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "rebuilt"))
class RebuildTest {

    /** So that a reaction is never read in one batch with its cause. */
    public static class OneByOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.facts-in.max.poll.records", "1");
        }
    }

    @Inject
    Parcels parcels;

    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        Backends.current().broker().resume();
        topic.close();
    }

    @Test
    void a_rebuild_leads_to_the_same_state_and_tells_only_what_was_still_owed() {
        var plain = parcels.post("1 Quay", Parcels.FAR);
        var weighed = parcels.post("2 Quay", Parcels.FAR);
        var late = parcels.post("3 Quay", Instant.now().plusMillis(200));
        weigh(weighed, 5);
        await().until(() -> parcels.look(weighed).labelled());
        await().until(() -> parcels.look(late).overdue());
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        var ids = List.of(plain, weighed, late);
        var before = ids.stream().collect(Collectors.toMap(id -> id, this::facts));
        var rows = Tables.all("select p::text from parcel p order by id");
        var published = Topic.ends(Topic.FACTS);

        lose();
        await().until(RebuildTest::allIsHeard);

        assertEquals(before, ids.stream().collect(Collectors.toMap(id -> id, this::facts)));
        assertEquals(rows, Tables.all("select p::text from parcel p order by id"));
        assertEquals(published, Topic.ends(Topic.FACTS), "nothing was told again");
        assertEquals("1 Quay", parcels.address(plain));
        assertEquals(1, Tables.count("select count(*) from deadline where subject = ?", plain));
    }

    @Test
    void a_cause_that_the_lost_journal_had_never_heard_is_reacted_to_once() {
        var id = parcels.post("4 Quay", Parcels.FAR);
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        Tables.holding("select 1 from heard for update", open -> {
            weigh(id, 9);
            Tables.awaitBlocked();
            Tables.run(open, EMPTY);
        });

        await().ignoreExceptions().until(() -> parcels.look(id).labelled());
        await().until(() -> !rebuilding());
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        var labels = Topic.all(
                Topic.FACTS,
                found -> id.toString().equals(found.key())
                        && "io.sayonce.parcel-labelled".equals(Topic.header(found, "ce_type")));
        assertEquals(1, labels.size());
        assertEquals("2", Topic.header(labels.get(0), "ce_sequence"));
        assertEquals(9, parcels.look(id).grams());
    }

    @Test
    void while_stories_are_read_again_nothing_is_decided_and_the_service_is_not_ready() {
        var id = parcels.post("5 Quay", Parcels.FAR);
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        given().get("/q/health/ready").then().statusCode(200);
        Tables.run("insert into heard values ('another-topic', 0, 0, 1)");

        var refused = assertThrows(Refused.class, () -> label(id));
        assertEquals("rebuilding", refused.refusal().type());
        assertEquals(503, refused.refusal().status());
        var unknown = assertThrows(Refused.class, () -> parcels.look(Ids.next()));
        assertEquals("rebuilding", unknown.refusal().type());
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        Tables.run("update heard set next_offset = 1 where topic = 'another-topic'");
        await().until(() -> !rebuilding());
        label(id);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void while_nobody_knows_where_the_topics_stand_nothing_is_decided_and_then_they_are_read_though_nothing_comes() {
        var id = parcels.post("6 Quay", Parcels.FAR);
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        var before = facts(id);
        var published = Topic.ends(Topic.FACTS);
        Backends.current().broker().pause();
        Tables.run("delete from heard");

        var refused = assertThrows(Refused.class, () -> label(id));
        assertEquals("rebuilding", refused.refusal().type());

        Backends.current().broker().resume();
        await().until(RebuildTest::allIsHeard);
        assertEquals(before, facts(id));
        assertEquals(published, Topic.ends(Topic.FACTS), "nothing was told again");
        label(id);
    }

    @Test
    void places_that_were_set_back_are_found_though_nothing_comes() {
        var id = parcels.post("7 Quay", Parcels.FAR);
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
        var before = facts(id);

        Tables.run("update heard set next_offset = 0");

        Tables.awaitHeard();
        await().until(RebuildTest::allIsHeard);
        assertEquals(before, facts(id));
    }

    /** Row by row: to truncate is to lock whole tables, against whoever uses two of them in another order. */
    private static final String EMPTY = Stream.of(
                    "journal", "outbox", "person_key", "idempotency", "heard", "deadline", "parked", "set_aside")
            .map("lost_%1$s as (delete from %1$s)"::formatted)
            .collect(Collectors.joining(", ", "with ", " delete from parcel"));

    private static void lose() {
        Tables.run(EMPTY);
    }

    private static boolean allIsHeard() {
        return Tables.count("select count(*) from heard where topic = 'complaint-events'") > 0
                && Tables.count("select count(*) from heard where topic = 'customer-keys'") > 0
                && !rebuilding();
    }

    private static boolean rebuilding() {
        return Tables.count("select count(*) from heard where live_from > 0") > 0;
    }

    private void label(UUID id) {
        Parcels.await(
                parcels.change(id, (parcel, moment) -> Decision.of(new Parcel.ParcelLabelled()), Optional.empty()));
    }

    private void weigh(UUID id, int grams) {
        topic.say(id, Topic.envelope(id, "parcel-weighed", 1), "{\"grams\": %d}".formatted(grams));
    }

    /** A story's facts, whole; versions aside, for those follow the order of hearing. */
    private Map<UUID, List<Object>> facts(UUID id) {
        return parcels.story(id).stream()
                .collect(Collectors.toMap(entry -> entry.headers().id(), RebuildTest::whole));
    }

    private static List<Object> whole(Entry entry) {
        return List.of(entry.headers(), entry.value(), entry.position());
    }
}
