package io.sayonce.kit.database;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.parcel.ParcelRow;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Several changes are one, and none at all once their premise does not stand any more. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class BundleTest {

    private static final String KEEP = """
            insert into person_key (person, wrapped, published)
            select person, wrapped, true from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              person uuid, wrapped text)
            """;

    private static final String FORGET = """
            delete from person_key where person in (
              select cast(p as uuid) from json_array_elements_text(cast(cast(:rows as text) as json)) p)
            """;

    private static final String IS_THERE = """
            select 1 from person_key where person = cast(cast(cast(:rows as text) as json) ->> 0 as uuid) for update
            """;

    @Inject
    Transactions transactions;

    private final UUID old = Ids.next();
    private final UUID fresh = Ids.next();
    private final UUID parcel = Ids.next();

    @BeforeEach
    void keepOne() {
        Tables.run("insert into person_key values (?, 'x', true)", old);
    }

    @AfterEach
    void forget() {
        Tables.run("delete from person_key where person in (?, ?)", old, fresh);
        Tables.run("delete from parcel where id = ?", parcel);
    }

    @Test
    void everything_is_done_while_its_premise_stands() {
        run(changes().onlyIf(isThere(old)));

        assertEquals(List.of(0L, 1L, 1L), found());
    }

    @Test
    void nothing_is_done_where_its_premise_does_not_stand() {
        assertThrows(Overtaken.class, () -> run(changes().onlyIf(isThere(fresh))));

        assertEquals(List.of(1L, 0L, 0L), found());
    }

    @Test
    void nothing_is_done_where_its_premise_falls_while_it_is_waited_for() {
        Tables.holding(
                "delete from person_key where person = ?",
                open -> {
                    var waiting = Parcels.begin(transactions.one(changes().onlyIf(isThere(old))::run));
                    Tables.awaitBlocked();
                    open.commit();
                    assertThrows(Overtaken.class, () -> Parcels.await(waiting));
                },
                old);

        assertEquals(List.of(0L, 0L, 0L), found());
    }

    @Test
    void without_a_premise_everything_is_done() {
        run(changes());

        assertEquals(List.of(0L, 1L, 1L), found());
    }

    private Bundle changes() {
        var row = new ParcelRow();
        row.id = parcel;
        return Bundle.of(Bundle.part(FORGET, List.of(old)))
                .with(Stream.concat(
                        Bundle.part(KEEP, List.of(Map.of("person", fresh, "wrapped", "x"))), Upsert.of(List.of(row))));
    }

    private static Part isThere(UUID person) {
        return Part.of(IS_THERE, List.of(person));
    }

    private void run(Bundle bundle) {
        Parcels.await(transactions.one(bundle::run));
    }

    /** How many there are of the key that is to go, the key that is to come, and the parcel that is to come. */
    private List<Long> found() {
        return List.of(
                Tables.count("select count(*) from person_key where person = ?", old),
                Tables.count("select count(*) from person_key where person = ?", fresh),
                Tables.count("select count(*) from parcel where id = ?", parcel));
    }
}
