package io.sayonce.kit.database;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A process that ends lets its transactions end first, and begins no more of them. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ClosingTest {

    @Inject
    Pool pool;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void what_is_under_way_ends_before_the_connections_do() throws Exception {
        var transactions = new Transactions(pool, sessions);
        var id = Ids.next();
        var begun = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var written =
                CompletableFuture.runAsync(() -> Parcels.await(transactions.run(statements -> insert(statements, id)
                        .invoke(() -> begun.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(goOn)))));
        CompletableFuture.anyOf(begun, written).join();

        var closing = new Thread(() -> transactions.close(null));
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.complete(null);
        closing.join();

        assertEquals(1, Tables.count("select count(*) from parcel where id = ?", id));
        written.join();
    }

    @Test
    void none_begins_any_more() {
        var closed = new Transactions(pool, sessions);
        closed.close(null);
        var id = Ids.next();

        Parcels.await(Uni.combine()
                .any()
                .of(
                        closed.run(statements -> insert(statements, id)
                                .chain(() -> Uni.createFrom().nothing())),
                        new Transactions(pool, sessions).run(statements -> insert(statements, id))));

        assertEquals(1, Tables.count("select count(*) from parcel where id = ?", id));
    }

    private static Uni<Integer> insert(Statements statements, Object id) {
        return statements.run("insert into parcel values ($1, 1, false)", id);
    }
}
