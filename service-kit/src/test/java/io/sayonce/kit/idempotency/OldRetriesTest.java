package io.sayonce.kit.idempotency;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class OldRetriesTest {

    @Inject
    Vertx vertx;

    @Inject
    Transactions transactions;

    @Test
    void more_than_are_removed_at_once_are_gone_soon() {
        Tables.run("""
                insert into idempotency (caller, key, fingerprint, answer, at)
                select 'many', i, 'f', '{}', clock_timestamp() - interval '49 hours' from generate_series(1, 10001) i
                """);
        var old = new OldRetries(vertx, transactions);

        old.start(null);

        await().until(() -> Tables.count("select count(*) from idempotency where caller = 'many'") == 0);
        old.stop(null);
    }
}
