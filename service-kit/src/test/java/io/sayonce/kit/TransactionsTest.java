package io.sayonce.kit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What belongs together is written together or not at all, whoever fails, hurries or goes away. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class TransactionsTest {

    @Inject
    Parcels parcels;

    @Inject
    Transactions transactions;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void a_projection_that_fails_takes_everything_back() {
        var id = Ids.next();
        var retry = Optional.of(new Retry("crash", id.toString(), "f"));
        Tables.run("alter table parcel add constraint no_projection_today check (false) not valid");

        assertThrows(PgException.class, () -> parcels.post(id, "a", Parcels.FAR, retry));

        for (var table : List.of("journal", "outbox", "deadline")) {
            assertEquals(0, Tables.count("select count(*) from " + table + " where subject = ?", id), table);
        }
        assertEquals(0, Tables.count("select count(*) from idempotency where key = ?", id.toString()));
        Tables.run("alter table parcel drop constraint no_projection_today");
        parcels.post(id, "a", Parcels.FAR, retry);
        assertEquals(1, parcels.story(id).size());
    }

    @Test
    void who_does_not_go_on_with_a_transaction_lets_go_of_what_it_holds() {
        var id = parcels.post("a", Parcels.FAR);
        var standstill = new CompletableFuture<Void>();
        var held = transactions
                .run(statements -> statements
                        .run("update parcel set grams = 5 where id = $1", id)
                        .chain(() -> Uni.createFrom().completionStage(standstill)))
                .subscribeAsCompletionStage();
        await().until(() -> Tables.count("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction'
                        """) > 0);

        assertEquals(1, Tables.run("update parcel set grams = 7 where id = ?", id));

        standstill.complete(null);
        assertThrows(CompletionException.class, held::join, "it must not be taken for done");
        assertEquals(7, Tables.count("select grams from parcel where id = ?", id));
    }

    @Test
    void guarantee_3_any_interleaving_of_commands_and_hearing_leaves_no_gap() {
        var id = parcels.post("a", Parcels.FAR);
        var said = CompletableFuture.runAsync(() -> IntStream.range(0, 30)
                .forEach(gram -> topic.say(id, Topic.envelope(id, "parcel-weighed", gram + 1), "{\"grams\": 1}")));
        var commands = Stream.generate(() -> parcels.change(
                        id, (parcel, moment) -> Decision.of(new Parcel.ParcelOverdue()), Optional.empty()))
                .limit(30)
                .toList();
        Parcels.await(Uni.join().all(commands).usingConcurrencyOf(4).andFailFast());
        said.join();

        await().until(() -> parcels.look(id).grams() == 30);
        await().until(() -> Tables.count("select count(*) from outbox where subject = ?", id) == 0);
        var story = parcels.story(id);
        assertEquals(
                IntStream.rangeClosed(1, story.size()).boxed().toList(),
                story.stream().map(entry -> entry.version()).toList());
        assertEquals(30 + 30 + 2, story.size());
        var own = Topic.all(
                Topic.FACTS,
                found -> id.toString().equals(found.key())
                        && "/parcel-service".equals(Topic.header(found, "ce_source")));
        assertEquals(
                IntStream.rangeClosed(1, 32).mapToObj(String::valueOf).toList(),
                own.stream().map(found -> Topic.header(found, "ce_sequence")).toList());
    }

    @Test
    void work_that_throws_before_it_begins_takes_no_connection_away() {
        for (var more = 0; more <= connections; more++) {
            assertThrows(IllegalStateException.class, () -> Parcels.await(transactions.one(TransactionsTest::noWork)));
            assertThrows(IllegalStateException.class, () -> Parcels.await(transactions.run(TransactionsTest::noWork)));
        }

        assertEquals(
                1,
                Parcels.await(transactions.one(statements -> statements.row("select 1")))
                        .getInteger(0));
    }

    private static Uni<Void> noWork(Statements statements) {
        throw new IllegalStateException("there is nothing to be done");
    }

    @Test
    void a_caller_who_goes_away_breaks_no_transaction_and_no_connection() {
        var ids = new ConcurrentLinkedQueue<UUID>();
        for (var caller = 0; caller < 100; caller++) {
            var id = Ids.next();
            ids.add(id);
            var begun = new CompletableFuture<Void>();
            var gone = new CompletableFuture<Cancellable>();
            VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                    .runOnContext(
                            any -> gone.complete(insert(id, begun).subscribe().with(done -> {}, failure -> {})));
            begun.join();
            gone.join().cancel();
        }

        await().until(() ->
                ids.stream().allMatch(id -> Tables.count("select count(*) from parcel where id = ?", id) == 1));
        for (var caller = 0; caller < 20; caller++) {
            var id = Ids.next();
            Parcels.await(insert(id, new CompletableFuture<>()));
            assertEquals(1, Tables.count("select count(*) from parcel where id = ?", id));
        }
    }

    private Uni<Integer> insert(UUID id, CompletableFuture<Void> begun) {
        return transactions.run(statements -> statements
                .row("select pg_sleep(0)")
                .invoke(() -> begun.complete(null))
                .chain(() -> statements.run("insert into parcel values ($1, 1, false)", id)));
    }
}
