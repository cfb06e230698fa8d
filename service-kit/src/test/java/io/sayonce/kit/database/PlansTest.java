package io.sayonce.kit.database;

import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Plans are kept from when there was nothing; they have to do when there is much. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "planned"))
class PlansTest {

    private static final int MANY = 20_000;
    private static final int STORIES = 20;

    @Inject
    Parcels parcels;

    @Test
    void a_story_is_published_and_heard_without_reading_those_of_others() {
        Tables.run("vacuum analyze");
        theRelayLooks();
        Tables.run("""
                insert into journal (subject, version, id, source, type, headers, value)
                select gen_random_uuid(), 1, gen_random_uuid(), 'somebody', 'else', '{}', '{}'
                from generate_series(1, ?)
                """, MANY);

        var read = Tables.rowsRead("journal", STORIES, this::tell);

        assertTrue(read < MANY, read + " rows read");
    }

    /** It does so by itself, by a plan of what is there now. */
    private static void theRelayLooks() {
        Tables.awaitScans("relay_lease", Tables.scans("relay_lease") + STORIES);
    }

    private void tell() {
        IntStream.range(0, STORIES).forEach(each -> parcels.post("a", Parcels.FAR));
        await().until(() -> Tables.count("select count(*) from outbox") == 0);
        Tables.awaitHeard();
    }
}
