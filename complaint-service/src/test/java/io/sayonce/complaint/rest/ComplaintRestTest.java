package io.sayonce.complaint.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.rest.StrictJson;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import io.sayonce.stack.demo.Watch;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.rest.Calls.ANALYST;
import static io.sayonce.complaint.rest.Calls.ANNA;
import static io.sayonce.complaint.rest.Calls.BEN;
import static io.sayonce.complaint.rest.Calls.GIZMO;
import static io.sayonce.complaint.rest.Calls.LEA;
import static io.sayonce.complaint.rest.Calls.PLATFORM;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class ComplaintRestTest {

    private static final String FOUR_BYTES = "😀";

    @Test
    void a_platform_records_what_a_team_answers_for() {
        var complaint = PLATFORM.post("/v1/complaints", GIZMO)
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("state", is("open"))
                .body("owner.kind", is("team"))
                .body("owner.name", is("front-desk"))
                .body("description", is("A part broke in my gizmo."))
                .body("customer.name", is("Robin Example"))
                .extract();

        ANNA.get(complaint.header("Location"))
                .statusCode(200)
                .header("ETag", is(complaint.header("ETag")))
                .body("id", is(complaint.<String>path("id")));
    }

    @Test
    void the_largest_complaint_that_is_taken_is_told() {
        try (var topic = Watch.fromNow(Backends.current().broker().bootstrapServers())) {
            var complaint = UUID.fromString(PLATFORM.post("/v1/complaints", largest())
                    .statusCode(201)
                    .extract()
                    .path("id"));

            assertTrue(topic.until(() -> !topic.of(complaint).isEmpty(), Duration.ofSeconds(60)));
        }
    }

    @Test
    void an_agent_answers_for_what_the_agent_records() {
        ANNA.post("/v1/complaints", GIZMO)
                .statusCode(201)
                .body("owner.kind", is("agent"))
                .body("owner.name", is("Anna"));
    }

    @Test
    void guarantee_4_the_same_request_is_answered_the_same() {
        var key = UUID.randomUUID().toString();
        var first = PLATFORM.post("/v1/complaints", key, GIZMO).statusCode(201).extract();

        var again = PLATFORM.post("/v1/complaints", key, GIZMO).statusCode(201).extract();

        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        PLATFORM.post("/v1/complaints", key, GIZMO.replace("broke", "fell off"))
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        assertNotEquals(
                first.<String>path("id"),
                LEA.post("/v1/complaints", key, GIZMO).statusCode(201).extract().<String>path("id"),
                "another caller's key is another key");
        PLATFORM.with()
                .body(GIZMO)
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("type", endsWith("/idempotency-key-missing"));
    }

    @Test
    void a_name_in_another_system_finds_the_complaint_again() {
        var external = UUID.randomUUID();
        var form = GIZMO.replace(
                "{\"desc", "{\"external\": {\"system\": \"crm\", \"id\": \"%s\"}, \"desc".formatted(external));
        var id = PLATFORM.post("/v1/complaints", form).statusCode(201).extract().path("id");

        PLATFORM.post("/v1/complaints", form)
                .statusCode(409)
                .body("type", endsWith("/already-recorded"))
                .body("complaint", is(id))
                .header("Location", is("/v1/complaints/" + id));
        PLATFORM.get("/v1/complaints?external=crm:" + external).body("items.id", contains(id));
        PLATFORM.post("/v1/complaints", form.replace("\"crm\"", "\"urn:crm\""))
                .statusCode(422)
                .body("errors[0].pointer", is("/external/system"));
    }

    @Test
    void guarantee_5_no_update_is_lost() {
        var id = PLATFORM.record();
        var path = "/v1/complaints/" + id;
        var seen = ANNA.get(path).extract().header("ETag");

        PLATFORM.with().body("{\"product\": \"gizmo 2\"}").patch(path).then().statusCode(428);
        PLATFORM.with()
                .header("If-Match", seen)
                .body("{\"product\": \"gizmo 2\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .body("product", is("gizmo 2"));
        PLATFORM.with()
                .header("If-Match", seen)
                .body("{\"product\": \"gizmo 3\"}")
                .patch(path)
                .then()
                .statusCode(412);
        var now = ANNA.get(path).body("product", is("gizmo 2")).extract().header("ETag");
        ANNA.post(path + "/questions", "{\"question\": \"colour\", \"text\": \"Which colour?\"}")
                .statusCode(201);
        ANNA.get(path).header("ETag", is(now));
    }

    @Test
    void guarantee_10_nobody_is_asked_twice() {
        var path = "/v1/complaints/" + PLATFORM.record();
        var question = "{\"question\": \"serial-number\", \"text\": \"What is the serial number?\"}";
        var key = UUID.randomUUID().toString();

        var first = ANNA.post(path + "/questions", key, question)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/already-answered"))
                .body("answer", is("GZ-1"))
                .extract();
        assertEquals(
                first.asString(),
                ANNA.post(path + "/questions", key, question).extract().asString());
        ANNA.get(path + "/context")
                .body("facts", contains("complaint-recorded", "owner-assigned", "question-repeated"))
                .body("answers[0].answer", is("GZ-1"));

        ANNA.post(path + "/questions", "{\"question\": \"colour\", \"text\": \"Which colour?\"}")
                .statusCode(201);
        ANNA.post(path + "/questions", "{\"question\": \"colour\", \"text\": \"Colour?\"}")
                .statusCode(409)
                .body("type", endsWith("/already-asked"));
        Calls.customer(path.substring("/v1/complaints/".length()))
                .post(path + "/answers", "{\"question\": \"colour\", \"answer\": \"Red\"}")
                .statusCode(200)
                .body("answer", is("Red"));
    }

    @Test
    void nobody_is_told_the_answers_of_who_is_forgotten() {
        var path = "/v1/complaints/" + PLATFORM.record();
        var question = "{\"question\": \"serial-number\", \"text\": \"What is the serial number?\"}";

        forget(ANNA.get(path).extract().path("customer.id"));

        await().untilAsserted(() -> ANNA.get(path).body("description", is(nullValue())));
        ANNA.post(path + "/questions", question).statusCode(410).body("type", endsWith("/person-forgotten"));
        ANNA.get(path + "/context").body("facts", contains("complaint-recorded", "owner-assigned"));
    }

    @Test
    void guarantee_8_one_owner_and_the_receiver_of_a_hand_off_is_the_next() {
        var id = PLATFORM.record();
        var path = "/v1/complaints/" + id;
        BEN.post(path + "/claim", "{}").statusCode(403);
        ANNA.post(path + "/claim", "{}").statusCode(200).body("owner.name", is("Anna"));
        ANNA.post(path + "/responsibility", "{\"words\": \"I'm sorry that it broke.\"}")
                .statusCode(200);

        var handoff = ANNA.post(
                        path + "/handoffs", "{\"to\": {\"kind\": \"agent\", \"id\": \"ben\"}, \"note\": \"Yours?\"}")
                .statusCode(201)
                .extract()
                .header("Location");
        ANNA.post(handoff + "/acceptance", "{}").statusCode(403);
        BEN.get("/v1/handoffs?to=me&state=offered").body("items.complaint", hasItem(id));
        BEN.get(handoff)
                .body("handoff.note", is("Yours?"))
                .body("capsule.abridged", is(false))
                .body("capsule.content.complaint.description", is("A part broke in my gizmo."))
                .body("capsule.content.answers[0].answer", is("GZ-1"));
        BEN.post(handoff + "/acceptance", "{}").statusCode(200).body("state", is("accepted"));
        BEN.get(path).body("owner.name", is("Ben")).body("responsibility", is("I'm sorry that it broke."));
        BEN.post(handoff + "/return", "{}").statusCode(409).body("type", endsWith("/handoff-answered"));
    }

    @Test
    void guarantee_9_only_the_customer_settles() {
        var id = PLATFORM.record();
        var path = "/v1/complaints/" + id;
        ANNA.post(path + "/claim", "{}").statusCode(200);

        ANNA.post(path + "/settlement", "{}").statusCode(403);
        LEA.post(path + "/settlement", "{}").statusCode(403);
        PLATFORM.post(path + "/settlement", "{}")
                .statusCode(422)
                .body("type", endsWith("/evidence-needed"))
                .body("errors[0].pointer", is("/evidence"));
        ANNA.post(path + "/closing", "{}").statusCode(409).body("type", endsWith("/not-settled"));
        Calls.customer(PLATFORM.record()).post(path + "/settlement", "{}").statusCode(404);
        Calls.customer(id)
                .post(path + "/settlement", "{\"words\": \"Thank you.\"}")
                .statusCode(200)
                .body("state", is("settled"));
        ANNA.post(path + "/closing", "{}").statusCode(200).body("state", is("closed"));
    }

    @Test
    void a_story_is_read_in_order_and_analysts_see_no_words() {
        var id = PLATFORM.record();
        var path = "/v1/complaints/" + id;
        ANNA.post(path + "/claim", "{}").statusCode(200);

        var next = ANNA.get(path + "/story?limit=2")
                .body("items.type", contains("complaint-recorded", "owner-assigned"))
                .body("items[0].data.personal.description", is("A part broke in my gizmo."))
                .extract()
                .header("Link");
        ANNA.get(next.substring(1, next.indexOf('>')))
                .body("items.type", contains("owner-assigned"))
                .header("Link", nullValue());
        ANALYST.get(path + "/story").body("items", hasSize(3)).body("items[0].data.personal", nullValue());
        ANALYST.get(path).statusCode(403);
    }

    @Test
    void a_story_that_finds_its_order_meanwhile_is_read_to_the_end_without_a_fact_twice() {
        var id = PLATFORM.record();
        var path = "/v1/complaints/" + id;
        ask(path, "colour");
        awaitPlaces(id, 3);
        Tables.run(
                "update journal set topic_offset = null where subject = ? and type <> 'complaint-recorded'",
                UUID.fromString(id));

        var next = ANNA.get(path + "/story?limit=2")
                .body("items.type", contains("complaint-recorded", "owner-assigned"))
                .extract()
                .header("Link");
        ANNA.post(path + "/claim", "{}").statusCode(200);
        awaitPlaces(id, 2);

        ANNA.get(path + "/story").body("items.data.because", contains(null, "claimed", "recorded", null));
        ANNA.get(next.substring(1, next.indexOf('>')))
                .body("items.type", contains("question-asked"))
                .header("Link", nullValue());
    }

    @Test
    void a_customer_is_found_with_all_complaints() {
        var first = PLATFORM.post("/v1/complaints", GIZMO).extract();
        var customer = first.<String>path("customer.id");
        var second = PLATFORM.post(
                        "/v1/complaints", GIZMO.replace("{\"desc", "{\"customer\": \"%s\", \"desc".formatted(customer)))
                .statusCode(201)
                .extract();

        ANNA.get("/v1/customers/" + customer)
                .body("customer.email", is("robin@example.org"))
                .body("complaints.id", contains(first.<String>path("id"), second.<String>path("id")));
        ANNA.get("/v1/customers/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_customer_of_many_complaints_is_shown_with_the_latest() {
        var first = PLATFORM.post("/v1/complaints", GIZMO).extract();
        var customer = first.<String>path("customer.id");
        var again = GIZMO.replace("{\"desc", "{\"customer\": \"%s\", \"desc".formatted(customer));
        Tables.run("""
                insert into complaint
                select cast(lpad(to_hex(1000000 + n), 32, '0') as uuid), ?, now(), 'phone', null, 'team:many', 'open'
                from generate_series(1, 99) n
                """, UUID.fromString(customer));
        var moved = again.replace("robin@example.org", "robin@example.com");
        var latest = PLATFORM.post("/v1/complaints", moved).statusCode(201).extract();

        ANNA.get("/v1/customers/" + customer)
                .body("customer.email", is("robin@example.com"))
                .body("complaints", hasSize(100))
                .body("complaints[98].id", is(first.<String>path("id")))
                .body("complaints[99].id", is(latest.<String>path("id")));
    }

    @Test
    void lists_are_paged_by_key() {
        for (var number = 0; number < 3; number++) {
            PLATFORM.post("/v1/complaints", GIZMO.replace("{\"desc", "{\"team\": \"paging\", \"desc"))
                    .statusCode(201);
        }

        var page = ANNA.get("/v1/complaints?owner=team:paging&limit=2")
                .body("items", hasSize(2))
                .extract();
        var link = page.header("Link");
        ANNA.get(link.substring(1, link.indexOf('>')))
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(page.<String>path("items[0].id"))));
    }

    private static void ask(String path, String question) {
        ANNA.post(path + "/questions", "{\"question\": \"%s\", \"text\": \"What is it?\"}".formatted(question))
                .statusCode(201);
    }

    /** Until so many of its facts are known to stand in the topic. */
    private static void awaitPlaces(String complaint, int facts) {
        await().until(() ->
                Tables.count("select count(topic_offset) from journal where subject = ?", UUID.fromString(complaint))
                        == facts);
    }

    private static void forget(String customer) {
        try (var topic = new Topic()) {
            topic.send("customer-keys", customer, Map.of(), null);
        }
    }

    /** Full of characters that take four bytes each, up to what a body may have or a complaint can. */
    private static String largest() {
        var body = new StringBuilder("{\"channel\": \"chat\", \"description\": \"%s\", \"answers\": {\"a0\": \"a\""
                .formatted(FOUR_BYTES.repeat(20_000)));
        for (var answers = 1; answers < 100; answers++) {
            var answer = ", \"a%d\": \"%s\"".formatted(answers, FOUR_BYTES.repeat(2_000));
            if (size(body + answer) + 2 > StrictJson.MAX_BODY) {
                break;
            }
            body.append(answer);
        }
        return body.append("}}").toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
