package io.sayonce.kit.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.ParcelReading;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** No fact is told twice to the rules of a story, whoever hears it at the same time. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ChapterTest {

    @Inject
    Transactions transactions;

    @Inject
    Journals journals;

    @Inject
    ParcelReading reading;

    @Inject
    Parcels parcels;

    @Test
    void what_was_not_known_and_is_by_now_is_for_its_hearer_to_look_at_again() {
        var parcel = parcels.post("a", Parcels.FAR);
        var posted = parcels.story(parcel).get(0);
        var line = new Chapter.Line(posted.headers(), posted.value(), new Entry.Position(0, 7), true);

        assertThrows(
                Overtaken.class,
                () -> Parcels.await(transactions.one(statements -> journals.chapterOf(reading)
                        .add(statements, List.of(line), Set.of(), Bundle.of(Stream.empty())))));

        assertEquals(1, parcels.story(parcel).size());
    }
}
