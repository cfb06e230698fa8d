package io.sayonce.kit.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Parcel.ParcelLabelled;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.personal.Keyring.Kept;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class JournalRowsTest {

    @Inject
    Transactions transactions;

    @Inject
    Parcels parcels;

    @Test
    void a_story_is_in_order_wherever_its_rows_lie() {
        var parcel = parcels.post("a", Parcels.FAR);
        Parcels.await(parcels.change(parcel, (state, moment) -> Decision.of(new ParcelLabelled()), Optional.empty()));

        var versions = Parcels.await(transactions.run(statements -> firstComesLast(statements, parcel)
                .chain(() -> JournalRows.read(statements, List.of(parcel)))
                .map(rows -> rows.of(parcel).stream().map(Entry::version).toList())));

        assertEquals(List.of(1, 2), versions);
    }

    @Test
    void a_story_is_read_with_the_key_of_the_person_whose_words_it_holds() {
        var parcel = parcels.post("a", Parcels.FAR);
        var sender = parcels.look(parcel).sender().orElseThrow();

        var key = read(parcel, Optional.empty()).orElseThrow();

        assertEquals(sender, key.person());
        assertTrue(key.known() && key.wrapped().isPresent(), "it is kept");
        Tables.run("update person_key set wrapped = null where person = ?", sender);
        assertEquals(Optional.of(new Kept(sender, true, Optional.empty())), read(parcel, Optional.empty()));
    }

    @Test
    void a_story_that_may_begin_is_read_with_the_key_of_whoever_begins_it() {
        var stranger = Ids.next();
        var known = parcels.look(parcels.post("a", Parcels.FAR)).sender().orElseThrow();

        assertEquals(Optional.of(new Kept(stranger, false, Optional.empty())), read(Ids.next(), Optional.of(stranger)));
        assertTrue(read(Ids.next(), Optional.of(known)).orElseThrow().known());
        assertEquals(Optional.empty(), read(Ids.next(), Optional.empty()));
    }

    private Optional<Kept> read(UUID parcel, Optional<UUID> person) {
        return Parcels.await(transactions.one(statements -> JournalRows.read(statements, parcel, person)))
                .key();
    }

    /** The first row of a story is behind the others, and they are read as they lie. */
    private static Uni<?> firstComesLast(Statements statements, UUID parcel) {
        return statements
                .run("set local enable_indexscan = off")
                .chain(() -> statements.run("discard plans"))
                .chain(() ->
                        statements.run("update journal set version = 0 where subject = $1 and version = 1", parcel))
                .chain(() ->
                        statements.run("update journal set version = 1 where subject = $1 and version = 0", parcel));
    }
}
