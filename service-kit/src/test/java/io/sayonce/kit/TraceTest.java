package io.sayonce.kit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Footprints;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** One trace leads from a request over the topic and back to whatever was told because of it. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class TraceTest {

    @Inject
    Parcels parcels;

    @Inject
    Footprints footprints;

    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void a_reaction_continues_the_trace_of_the_request_that_began_it() {
        var trace = trace();
        var id = post(trace);
        await().until(() -> published(id).size() == 1);
        var weighed = Topic.envelope(id, "parcel-weighed", 1);
        weighed.put("traceparent", Topic.header(published(id).get(0), "traceparent"));
        topic.say(id, weighed, "{\"grams\": 5}");
        await().until(() -> published(id).size() == 3);

        assertEquals(List.of(trace, trace, trace), traces(id));
        await().until(() -> names(trace, SpanKind.CONSUMER).size() == 3);
        assertEquals(List.of("POST /v1/parcels"), names(trace, SpanKind.SERVER));
        assertEquals(List.of("publish parcel-labelled", "publish parcel-posted"), names(trace, SpanKind.PRODUCER));
        assertEquals(
                List.of("hear parcel-labelled", "hear parcel-posted", "hear parcel-weighed"),
                names(trace, SpanKind.CONSUMER));
    }

    @Test
    void what_had_to_wait_is_told_in_the_trace_of_its_request() {
        var trace = trace();
        Tables.run("insert into heard values ('lost', 0, 0, 1)");
        var since = Tables.all("select clock_timestamp()").get(0);
        var waiting = CompletableFuture.supplyAsync(() -> post(trace));
        await().until(() -> readings(since) > 0);
        Tables.run("delete from heard where topic = 'lost'");
        var id = waiting.join();

        await().until(() -> published(id).size() == 1);
        assertEquals(List.of(trace), traces(id));
    }

    private static String trace() {
        return Ids.next().toString().replace("-", "");
    }

    private static UUID post(String trace) {
        return UUID.fromString(given().auth()
                .oauth2(Passes.of(Role.AGENT))
                .header("Idempotency-Key", trace)
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .contentType(ContentType.JSON)
                .body("{\"address\": \"12 Harbour Road\"}")
                .post("/v1/parcels")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    /** How many sessions have read a story since, and nothing after it. */
    private static long readings(Object since) {
        return Tables.count("""
                select count(*) from pg_stat_activity
                where datname = current_database() and query like '%left join journal j on j.subject = any%'
                and query_start > ?
                """, since);
    }

    private static List<String> traces(UUID id) {
        return published(id).stream()
                .map(fact -> Topic.header(fact, "traceparent").split("-")[1])
                .toList();
    }

    private List<String> names(String trace, SpanKind kind) {
        return footprints.of(trace).stream()
                .filter(span -> span.getKind() == kind)
                .map(span -> span.getName())
                .sorted()
                .toList();
    }

    private static List<ConsumerRecord<String, String>> published(UUID id) {
        return Topic.all(Topic.FACTS, found -> id.toString().equals(found.key()));
    }
}
