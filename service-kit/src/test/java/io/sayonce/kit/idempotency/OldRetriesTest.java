package io.sayonce.kit.idempotency;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class OldRetriesTest {

    @Inject
    Vertx vertx;

    @Inject
    Transactions transactions;

    @Test
    void more_than_are_removed_at_once_are_gone_soon() {
        more(10_001);
        var old = new OldRetries(vertx, transactions);
        assertEquals(10_000, Parcels.await(old.remove()));
        more(10_000);

        old.start(null);

        await().until(() -> Tables.count("select count(*) from idempotency where caller = 'many'") == 0);
        old.stop(null);
    }

    private static void more(int answers) {
        Tables.run("""
                insert into idempotency (caller, key, fingerprint, answer, at)
                select 'many', gen_random_uuid(), 'f', '{}', clock_timestamp() - interval '49 hours'
                from generate_series(1, ?) i
                """, answers);
    }
}
