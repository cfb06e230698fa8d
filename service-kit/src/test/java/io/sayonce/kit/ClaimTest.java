package io.sayonce.kit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.journal.Claim;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What several stories share is got in the transaction of the facts that need it, or nothing was decided. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ClaimTest {

    private static final Refusal SHELF_FULL = Refusal.of("shelf-full", 409, "There is no place left for it.");
    private static final Command<Parcel> LABEL = (parcel, moment) -> Decision.of(new Parcel.ParcelLabelled());
    private static final Command<Parcel> SHELVE = (parcel, moment) -> Decision.of(new Parcel.ParcelOverdue());

    @Inject
    Parcels parcels;

    @Test
    void a_claim_that_is_refused_leaves_neither_facts_nor_rows_nor_an_answer() {
        var id = parcels.post("a", Parcels.FAR);
        var retry = retry();

        var refused = assertThrows(
                Refused.class, () -> Parcels.await(parcels.change(id, SHELVE, places(0, List.of(id)), retry)));

        assertEquals(SHELF_FULL, refused.refusal());
        assertEquals(List.of("parcel-posted"), types(id));
        assertEquals(0, Tables.count("select count(*) from parcel where id = ? and overdue", id));
        assertEquals(0, Tables.count("select count(*) from outbox where subject = ? and version > 1", id));
        assertEquals(
                0,
                Tables.count(
                        "select count(*) from idempotency where key = ?",
                        retry.orElseThrow().key()));
    }

    @Test
    void what_was_refused_is_decided_again_under_the_same_key() {
        var id = parcels.post("a", Parcels.FAR);
        var retry = retry();
        assertThrows(Refused.class, () -> Parcels.await(parcels.change(id, SHELVE, places(0, List.of(id)), retry)));

        Parcels.await(parcels.change(id, SHELVE, places(1, List.of(id)), retry));

        assertEquals(List.of("parcel-posted", "parcel-overdue"), types(id));
    }

    @Test
    void what_was_done_is_not_claimed_again_under_the_same_key() {
        var id = parcels.post("a", Parcels.FAR);
        var retry = retry();
        var first = Parcels.await(parcels.change(id, SHELVE, places(1, List.of(id)), retry));

        var again = Parcels.await(parcels.change(id, SHELVE, places(0, List.of(id)), retry));

        assertEquals(first, again);
        assertEquals(List.of("parcel-posted", "parcel-overdue"), types(id));
    }

    @Test
    void who_loses_a_race_decides_and_claims_again() {
        var id = parcels.post("a", Parcels.FAR);
        var claimed = new AtomicInteger();
        var decided = new AtomicInteger();
        Claim<Parcel> claim = (statements, done) -> {
            claimed.incrementAndGet();
            return Uni.createFrom().voidItem();
        };
        Command<Parcel> label = (parcel, moment) -> {
            if (decided.incrementAndGet() == 1) {
                Tables.run("""
                        insert into journal (subject, version, id, source, type, headers, value)
                        select subject, version + 1, gen_random_uuid(), '/depot-service', 'parcel-admired',
                               headers, value from journal where subject = ?
                        """, id);
            }
            return Decision.of(new Parcel.ParcelLabelled());
        };

        Parcels.await(parcels.change(id, label, claim, Optional.empty()));

        assertEquals(2, decided.get());
        assertEquals(1, claimed.get(), "the first attempt lost before it could claim");
        assertEquals(3, parcels.story(id).size());
    }

    @Test
    void many_stories_at_once_never_get_more_than_there_is() {
        var ids = IntStream.range(0, 30)
                .mapToObj(number -> parcels.post("a", Parcels.FAR))
                .toList();
        var claims = ids.stream()
                .map(id -> parcels.change(id, SHELVE, places(7, ids), Optional.empty())
                        .replaceWith(1)
                        .onFailure(Refused.class)
                        .recoverWithItem(0))
                .toList();

        var got = Parcels.await(Uni.join().all(claims).andFailFast());

        assertEquals(7, got.stream().mapToInt(one -> one).sum());
        assertEquals(7, ids.stream().filter(id -> parcels.look(id).overdue()).count());
    }

    @Test
    void what_others_hold_for_too_long_is_not_waited_for_any_longer() {
        var id = parcels.post("a", Parcels.FAR);
        Tables.holding(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                open -> {
                    var refused = assertThrows(
                            Refused.class,
                            () -> Parcels.await(parcels.change(id, LABEL, places(1, List.of(id)), retry())));
                    assertEquals("busy", refused.refusal().type());
                },
                id.toString());
        assertEquals(List.of("parcel-posted"), types(id));
    }

    /** At most so many of these parcels may be overdue; they are counted one after the other. */
    private static Claim<Parcel> places(int places, Collection<UUID> shelf) {
        return (statements, done) -> lock(statements, shelf.iterator().next())
                .chain(() -> overdue(statements, shelf))
                .invoke(count -> {
                    if (count > places) {
                        throw new Refused(SHELF_FULL);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<?> lock(Statements statements, UUID shelf) {
        return statements.row("select pg_advisory_xact_lock(hashtextextended($1, 0))", shelf.toString());
    }

    private static Uni<Long> overdue(Statements statements, Collection<UUID> shelf) {
        return statements
                .row("select count(*) from parcel where overdue and id = any ($1)", Statements.ids(shelf))
                .map(row -> row.getLong(0));
    }

    private static Optional<Retry> retry() {
        return Optional.of(new Retry("anna", Ids.next().toString(), "fingerprint"));
    }

    private List<String> types(UUID id) {
        return parcels.story(id).stream().map(entry -> entry.headers().type()).toList();
    }
}
