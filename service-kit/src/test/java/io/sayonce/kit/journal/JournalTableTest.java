package io.sayonce.kit.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Parcel.ParcelLabelled;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class JournalTableTest {

    @Inject
    Transactions transactions;

    @Inject
    Parcels parcels;

    @Test
    void a_story_is_in_order_wherever_its_rows_lie() {
        var parcel = parcels.post("a", Parcels.FAR);
        Parcels.await(
                parcels.change(parcel, (state, moment) -> Decision.of(new ParcelLabelled()), false, Optional.empty()));

        var versions = Parcels.await(transactions.run(statements -> firstComesLast(statements, parcel)
                .chain(() -> JournalTable.read(statements, List.of(parcel)))
                .map(rows -> rows.of(parcel).stream().map(Entry::version).toList())));

        assertEquals(List.of(1, 2), versions);
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
