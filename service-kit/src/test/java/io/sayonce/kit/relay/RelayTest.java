package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Facts leave in order, after the keys that open them, and whatever happens to broker and relays none is lost. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class RelayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Parcels parcels;

    @Inject
    Vertx vertx;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Relay relay;

    @Inject
    Leases leases;

    @Inject
    Signal signal;

    @AfterEach
    void everythingBack() {
        Backends.current().broker().resume();
        Backends.current().broker().start();
        Tables.run("update relay_lease set until = '-infinity' where until > clock_timestamp() + interval '1 minute'");
    }

    @Test
    void guarantee_3_a_relay_that_wakes_up_after_its_lease_is_gone_only_repeats_what_was_sent() {
        var id = Ids.next();
        var zombie = Ids.next();
        lend(id, zombie);
        tell(id, 3);
        var stale = Parcels.await(outbox.waiting(zombie));
        assertEquals(
                List.of(1, 2, 3), stale.stream().map(Outbox.Waiting::version).toList());

        lend(id, Ids.next());
        Parcels.await(new Relay(vertx, null, outbox, broker, signal).publish(stale));

        assertEquals(List.of("1", "2", "3"), sequences(id));
        assertEquals(3, unpublished(id), "only the holder of the lease strikes out");
        tell(id, 1);
        giveBack(id);
        await().until(() -> unpublished(id) == 0);
        assertEquals(
                List.of("1", "2", "3", "4"), new ArrayList<>(new LinkedHashSet<>(sequences(id))), "first occurrences");
        assertEquals(4, parcels.story(id).size());
    }

    @Test
    void two_relays_share_the_buckets_and_the_dead_ones_are_taken_over() {
        var second = new Leases(vertx, transactions, Duration.ofSeconds(2));
        await().until(() -> {
            Parcels.await(second.renew());
            return held(second.relay()) == 32;
        });
        assertEquals(32, Tables.count("select count(*) from relay_lease where relay <> ?", second.relay()));
        assertFalse(second.isAlone());

        await().atMost(LONG).until(() -> held(second.relay()) == 0);
        await().until(leases::isAlone);
        await().until(() -> Tables.count("select count(*) from relay_lease where until > clock_timestamp()") == 64);
    }

    @Test
    void a_relay_that_stops_gives_its_buckets_back_at_once() {
        var second = new Leases(vertx, transactions, LONG);
        await().until(() -> {
            Parcels.await(second.renew());
            return held(second.relay()) == 32;
        });

        second.stop(null);

        assertEquals(0, held(second.relay()));
        await().until(() -> Tables.count("select count(*) from relay_lease where until > clock_timestamp()") == 64);
    }

    @Test
    void a_fact_does_not_leave_before_its_key_is_acknowledged() {
        var id = Ids.next();
        var tooLarge = new Outbox.Key(Ids.next(), "x".repeat(2_000_000));
        var fact = fact(id, 1, "{}", Optional.of(tooLarge));

        var elsewhere = fact(Ids.next(), 1, "{}");

        assertEquals(List.of(elsewhere), Parcels.await(relay.publish(List.of(fact, elsewhere))));

        assertEquals(List.of(), sequences(id));
    }

    @Test
    void a_key_that_the_broker_has_is_not_sent_again_for_a_fact_that_it_does_not_take() {
        var person = Ids.next();
        Tables.run("insert into person_key (person, wrapped, published) values (?, '{}', false)", person);
        var tooLarge = fact(Ids.next(), 1, "x".repeat(2_000_000), Optional.of(new Outbox.Key(person, "{}")));

        assertEquals(List.of(), Parcels.await(relay.publish(List.of(tooLarge))));

        assertEquals(1, Tables.count("select count(*) from person_key where person = ? and published", person));
    }

    @Test
    void a_key_that_leaves_after_its_person_was_forgotten_is_not_taken_for_gone() {
        var person = Ids.next();
        readingAgain(() -> {
            Tables.run("insert into person_key (person, wrapped, published) values (?, null, false)", person);
            var late = fact(Ids.next(), 1, "{}", Optional.of(new Outbox.Key(person, "{}")));

            Parcels.await(relay.publish(List.of(late)));

            assertEquals(1, Tables.count("select count(*) from person_key where person = ? and not published", person));
        });
    }

    @Test
    void no_key_leaves_with_the_fact_of_somebody_who_is_forgotten() {
        var id = parcels.post("a", Parcels.FAR);
        await().until(() -> unpublished(id) == 0);
        var holder = Ids.next();
        lend(id, holder);
        tell(id, 1);
        Tables.run("""
                update person_key set wrapped = null, published = false
                where person = (select person from outbox where subject = ?)
                """, id);

        assertEquals(
                List.of(Optional.empty()),
                Parcels.await(outbox.waiting(holder)).stream()
                        .map(Outbox.Waiting::key)
                        .toList());
        giveBack(id);
    }

    @Test
    void nothing_leaves_while_stories_and_keys_are_read_again() {
        var id = Ids.next();
        var holder = Ids.next();
        lend(id, holder);
        tell(id, 1);
        readingAgain(() -> assertEquals(List.of(), Parcels.await(outbox.waiting(holder))));
        assertEquals(1, Parcels.await(outbox.waiting(holder)).size());
        giveBack(id);
    }

    @Test
    void guarantee_3_nothing_leaves_after_a_fact_that_is_not_taken() {
        var id = Ids.next();
        var other = Ids.next();
        var first = fact(id, 1, "{}");
        var elsewhere = fact(other, 1, "{}");

        var published = Parcels.await(
                relay.publish(List.of(first, fact(id, 2, "x".repeat(2_000_000)), fact(id, 3, "{}"), elsewhere)));

        assertEquals(Set.of(first, elsewhere), Set.copyOf(published));
        assertEquals(List.of("1"), sequences(id));
        assertEquals(List.of("1"), sequences(other));
    }

    @Test
    void guarantee_3_a_key_whose_transaction_began_first_and_writes_last_does_not_change_the_order() {
        var id = Ids.next();
        lend(id, Ids.next());
        tell(id, 1);
        Tables.holding(
                "insert into idempotency (caller, key, fingerprint, answer) values ('early', ?, 'f', '{}')",
                early -> {
                    tell(id, 1);
                    Tables.run(early, """
                            insert into journal (subject, version, id, source, type, headers, value)
                            select subject, 3, ?, source, type,
                                   replace(replace(headers::text, id::text, ?), '"ce_sequence":"2"', '"ce_sequence":"3"')::json,
                                   value
                            from journal where subject = ? and version = 2
                            """, early(id), early(id).toString(), id);
                    Tables.run(early, """
                            insert into outbox (bucket, subject, version, person)
                            select bucket, subject, 3, person from outbox where subject = ? and version = 2
                            """, id);
                },
                id.toString());
        tell(id, 1);
        giveBack(id);

        await().until(() -> unpublished(id) == 0);
        assertEquals(List.of("1", "2", "3", "4"), sequences(id));
    }

    @Test
    void no_transaction_is_open_while_the_broker_is_awaited() {
        var waiting = parcels.post("a", Parcels.FAR);
        await().until(() -> unpublished(waiting) == 0);
        Backends.current().broker().pause();
        tell(waiting, 2);
        var others = IntStream.range(0, 30)
                .mapToObj(other -> {
                    var id = parcels.post("b", Parcels.FAR);
                    assertEquals(0, inTransactionFor("1 second"), "sessions that wait inside a transaction");
                    return id;
                })
                .toList();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> inTransactionFor("1 second") == 0);
        assertTrue(unpublished(waiting) > 0, "the broker was away");

        Backends.current().broker().resume();

        await().atMost(LONG).until(() -> unpublished(waiting) == 0);
        await().atMost(LONG).until(() -> others.stream().allMatch(other -> unpublished(other) == 0));
        assertEquals(List.of("1", "2", "3"), new ArrayList<>(new LinkedHashSet<>(sequences(waiting))));
    }

    @Test
    void guarantee_6_stories_are_written_while_the_broker_is_down_and_all_is_delivered_in_order_afterwards() {
        Backends.current().broker().stop();
        var stories = IntStream.range(0, 20)
                .mapToObj(story -> {
                    var id = parcels.post("a", Parcels.FAR);
                    tell(id, 2);
                    return id;
                })
                .toList();
        Backends.current().broker().start();

        await().atMost(LONG).until(() -> stories.stream().allMatch(id -> unpublished(id) == 0));
        stories.forEach(
                id -> assertEquals(List.of("1", "2", "3"), new ArrayList<>(new LinkedHashSet<>(sequences(id)))));
    }

    private static void readingAgain(Runnable meanwhile) {
        Tables.run("update heard set live_from = 1000000000 where topic = 'customer-keys' and topic_partition = 0");
        try {
            meanwhile.run();
        } finally {
            Tables.run("update heard set live_from = 0 where topic = 'customer-keys' and topic_partition = 0");
        }
    }

    private void tell(UUID id, int facts) {
        for (var fact = 0; fact < facts; fact++) {
            Parcels.await(parcels.change(
                    id, (parcel, moment) -> Decision.of(new Parcel.ParcelLabelled()), Ids.next(), Optional.empty()));
        }
    }

    private static Outbox.Waiting fact(UUID story, int version, String value) {
        return fact(story, version, value, Optional.empty());
    }

    private static Outbox.Waiting fact(UUID story, int version, String value, Optional<Outbox.Key> key) {
        var headers = Topic.envelope(story, "parcel-labelled", version);
        return new Outbox.Waiting(story, version, 0, 0, Rows.json(headers), value, key);
    }

    /** Gives the bucket of a story to somebody for an hour. */
    private static void lend(UUID id, UUID relay) {
        Tables.run("""
                update relay_lease set relay = ?, epoch = epoch + 1, until = clock_timestamp() + interval '1 hour'
                where bucket = ?
                """, relay, bucket(id));
    }

    private static void giveBack(UUID id) {
        Tables.run("update relay_lease set until = '-infinity' where bucket = ?", bucket(id));
    }

    private static int bucket(UUID id) {
        return Math.floorMod(id.hashCode(), 64);
    }

    private static UUID early(UUID id) {
        return Ids.derived(id, "early");
    }

    private static long held(UUID relay) {
        return Tables.count("select count(*) from relay_lease where relay = ? and until > clock_timestamp()", relay);
    }

    private static long unpublished(UUID id) {
        return Tables.count("select count(*) from outbox where subject = ?", id);
    }

    private static long inTransactionFor(String interval) {
        return Tables.count("""
                select count(*) from pg_stat_activity where datname = current_database()
                and state like 'idle in transaction%%' and state_change < clock_timestamp() - interval '%s'
                """.formatted(interval));
    }

    private static List<String> sequences(UUID id) {
        return Topic.all(Topic.FACTS, found -> id.toString().equals(found.key())).stream()
                .map(found -> Topic.header(found, "ce_sequence"))
                .toList();
    }
}
