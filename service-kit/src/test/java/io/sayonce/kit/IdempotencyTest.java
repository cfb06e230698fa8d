package io.sayonce.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.idempotency.OldRetries;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.parcel.Parcel;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A request may be sent again: it is answered the same, and nothing personal is kept in clear for that. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class IdempotencyTest {

    private static final String HOLD =
            "insert into idempotency (caller, key, fingerprint, answer) values ('anna', ?, 'f', ?)";

    @Inject
    Parcels parcels;

    @Inject
    OldRetries old;

    @Test
    void guarantee_4_a_twin_in_flight_is_waited_for_and_answered_alike() {
        var id = parcels.post("a", Parcels.FAR);
        var key = Ids.next().toString();
        var twin = new CompletableFuture<Answer>();
        Tables.holding(
                HOLD,
                open -> {
                    CompletableFuture.supplyAsync(() -> Parcels.await(label(id, key)))
                            .whenComplete((answer, failure) -> twin.complete(answer));
                    Tables.awaitBlocked();
                },
                key,
                "{\"status\": 201, \"body\": {\"id\": \"first\"}}");

        assertEquals("first", twin.join().body().path("id").asText());
        assertEquals(1, parcels.story(id).size(), "the twin told nothing");
    }

    @Test
    void guarantee_4_a_twin_that_takes_too_long_is_not_waited_for_any_longer() {
        var id = parcels.post("a", Parcels.FAR);
        var key = Ids.next().toString();
        Tables.holding(
                HOLD,
                open -> {
                    var refused = assertThrows(Refused.class, () -> Parcels.await(label(id, key)));
                    assertEquals("idempotency-key-in-flight", refused.refusal().type());
                    assertEquals(409, refused.refusal().status());
                },
                key,
                "{}");
        assertEquals(1, parcels.story(id).size());
    }

    @Test
    void guarantee_4_and_12_nothing_personal_stands_in_clear_in_any_table_or_in_the_log() {
        var canary = "Canary" + Ids.next().toString().replace("-", "");
        var log = new ConcurrentLinkedQueue<String>();
        var ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        try {
            var key = Ids.next().toString();
            var first = post(key, canary);
            assertEquals(201, first.statusCode());
            assertEquals(canary, first.path("address"));
            assertEquals(first.asString(), post(key, canary).asString());
            assertEquals(422, post(key, canary + "x").statusCode());
            assertEquals(canary, parcels.address(UUID.fromString(first.path("id"))));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }

        assertTrue(log.stream().anyMatch(line -> line.contains("told")), "the log was read");
        assertEquals(
                List.of(), log.stream().filter(line -> line.contains(canary)).toList());
        var tables = Tables.all("select tablename from pg_tables where schemaname = 'public'");
        assertTrue(tables.contains("idempotency") && tables.contains("journal"));
        tables.forEach(table -> assertEquals(
                0,
                Tables.count("select count(*) from \"%s\" t where t::text like ?".formatted(table), "%" + canary + "%"),
                table.toString()));
    }

    @Test
    void guarantee_4_an_answer_is_kept_for_a_day_at_least_and_not_for_ever() {
        Tables.run("""
                insert into idempotency (caller, key, fingerprint, answer, at) values
                ('age', 'young', 'f', '{}', clock_timestamp() - interval '25 hours'),
                ('age', 'old', 'f', '{}', clock_timestamp() - interval '49 hours')
                """);

        Parcels.await(old.remove());

        assertEquals(List.of("young"), Tables.all("select key from idempotency where caller = 'age'"));
    }

    private Uni<Answer> label(UUID id, String key) {
        return parcels.change(
                id,
                (parcel, moment) -> Decision.of(new Parcel.ParcelLabelled()),
                Optional.of(new Retry("anna", key, "f")));
    }

    private static Response post(String key, String address) {
        return given().auth()
                .oauth2(Passes.of(Role.AGENT))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"address\": \"%s\"}".formatted(address))
                .post("/v1/parcels");
    }
}
