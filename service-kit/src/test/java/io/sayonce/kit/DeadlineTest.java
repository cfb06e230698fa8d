package io.sayonce.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.parcel.ParcelReading;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What time alone decides is told once, soon, and by the database's clock. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class DeadlineTest {

    @Inject
    Parcels parcels;

    @Inject
    Journals journals;

    @Inject
    ParcelReading reading;

    @Test
    void guarantee_7_what_falls_due_is_told_once_however_many_look() {
        var due = Instant.now().plusMillis(500);
        var id = parcels.post("a", due);
        await().until(() -> Instant.now().isAfter(due));
        var journal = journals.of(reading);
        var looks = new ArrayList<Uni<Void>>();
        for (var look = 0; look < 10; look++) {
            looks.add(journal.settle(List.of(id), DeadlineTest::unexpected));
        }
        Parcels.await(Uni.join().all(looks).andFailFast());

        await().until(() -> overdue(id) == 1);
        Parcels.await(journal.settle(List.of(id), DeadlineTest::unexpected));
        assertEquals(1, overdue(id));
        assertEquals(0, Tables.count("select count(*) from deadline where subject = ?", id));
        await().until(() -> Topic.all(Topic.FACTS, found -> id.toString().equals(found.key()))
                        .size()
                == 2);
    }

    @Test
    void guarantee_7_what_fell_due_while_nobody_looked_is_told_in_the_order_of_its_time() {
        var batch = Batch.dueAfterItIsPosted(parcels, Duration.ofSeconds(4));
        Tables.holding("select 1 from deadline order by subject for update", open -> {
            assertTrue(Instant.now().isBefore(batch.due()), "nothing is due yet");
            await().until(() -> Tables.count(
                            "select count(*) from deadline where clock_timestamp() > cast(? as timestamptz)",
                            batch.due().plusMillis(500).toString())
                    > 0);
        });
        await().until(() -> batch.groups().stream().flatMap(List::stream).allMatch(id -> overdue(id) == 1));
        var first = times(batch.groups().get(0));
        var last = times(batch.groups().get(2));
        assertTrue(
                first.stream().noneMatch(time -> time.isAfter(last.get(0))),
                "the first due, the first told: " + first + " " + last);
    }

    /** Three groups of parcels, of which the one that is due first was posted last. */
    private record Batch(Instant due, List<List<UUID>> groups) {

        /** On a machine that takes longer to post them than they have time, they are posted anew with more of it. */
        static Batch dueAfterItIsPosted(Parcels parcels, Duration time) {
            var due = Instant.now().plus(time);
            var groups = new ArrayList<List<UUID>>();
            for (var group = 2; group >= 0; group--) {
                var at = due.plusMillis(100L * group);
                groups.add(
                        0,
                        Stream.generate(() -> parcels.post("a", at)).limit(20).toList());
            }
            return Instant.now().isBefore(due.minus(time.dividedBy(2)))
                    ? new Batch(due, groups)
                    : dueAfterItIsPosted(parcels, time.multipliedBy(2));
        }
    }

    private static void unexpected(UUID subject, Throwable failure) {
        throw new AssertionError(subject + " could not be settled", failure);
    }

    private long overdue(UUID id) {
        return Tables.count("select count(*) from journal where subject = ? and type = 'parcel-overdue'", id);
    }

    private List<Instant> times(List<UUID> ids) {
        return ids.stream()
                .map(id -> parcels.story(id).get(1).headers().time())
                .sorted()
                .toList();
    }
}
