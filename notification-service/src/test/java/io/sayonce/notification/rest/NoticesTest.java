package io.sayonce.notification.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sayonce.kit.core.Ids;
import io.sayonce.notification.MailServer;
import io.sayonce.notification.Mails;
import io.sayonce.notification.Others;
import io.sayonce.notification.Others.Customer;
import io.sayonce.notification.Projection;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.notification.rest.Calls.as;
import static io.sayonce.notification.rest.Calls.ask;
import static io.sayonce.notification.rest.Calls.staff;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class NoticesTest {

    @Inject
    Projection projection;

    private final Others others = new Others();

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void the_link_in_the_mail_opens_its_complaint_and_no_other() {
        var customer = others.complain();
        var another = others.complain();
        mails(customer, 1);

        var token = token(mails(customer, 1).get(0));

        sent(customer, 1);
        as(token)
                .get("/v1/notices?complaint=" + customer.complaint())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("sent"))
                .body("items[0].template", equalTo("acknowledgement"))
                .body("items[0].about", equalTo("complaint-recorded"))
                .body("items[0].to", equalTo(customer.email()))
                .body("items[0].subject", equalTo("We have your complaint about Gizmo 3000"));
        as(token).get("/v1/notices?complaint=" + another.complaint()).then().statusCode(404);
        assertTrue(mails(customer, 1).get(0).text().contains("It works until "));
    }

    @Test
    void the_link_is_sent_again_on_request_and_once_for_each_request() {
        var customer = others.complain();
        sent(customer, 1);
        var key = Ids.next().toString();

        var asked = ask(staff("agent"), key, link(customer.complaint()));
        var again = ask(staff("agent"), key, link(customer.complaint()));

        asked.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", equalTo("pending"))
                .body("template", equalTo("link"))
                .body("about", equalTo("notice-requested"));
        assertEquals(asked.asString(), again.asString());
        assertEquals("/v1/notices/" + asked.path("id"), asked.header("Location"));
        sent(customer, 2);
        var mail = mails(customer, 2).get(1);
        assertEquals("Your link to your complaint", mail.subject());
        as(token(mail)).get(asked.header("Location")).then().statusCode(200).body("state", equalTo("sent"));
        var told = Others.heardOf(customer.complaint());
        assertEquals(
                asked.path("cause"),
                Others.read(told.get(told.size() - 1).value()).get("cause").asText());
    }

    @Test
    void a_token_stands_in_no_fact_no_table_and_no_answer() {
        var customer = others.complain();
        sent(customer, 1);
        var asked = ask(staff("lead"), Ids.next().toString(), link(customer.complaint()));
        sent(customer, 2);

        var tokens = mails(customer, 2).stream().map(NoticesTest::token).toList();

        var told = Others.heardOf(customer.complaint()).toString();
        var listed = as(staff("agent"))
                .get("/v1/notices?complaint=" + customer.complaint())
                .asString();
        for (var token : tokens) {
            assertFalse(told.contains(token));
            assertFalse(listed.contains(token));
            assertFalse(asked.asString().contains(token));
        }
        var like = "like '%" + beginning(tokens.get(0)) + "%'";
        assertEquals(0, projection.number("select count(*) from journal where cast(value as text) " + like));
        assertEquals(0, projection.number("select count(*) from idempotency where answer " + like));
    }

    /** With which all tokens of links begin; a few letters of it may stand in sealed words by chance. */
    private static String beginning(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    @Test
    void nothing_personal_stands_in_a_table_in_clear() {
        var customer = others.complain();
        sent(customer, 1);
        ask(staff("lead"), Ids.next().toString(), link(customer.complaint()));
        sent(customer, 2);

        for (var table : List.of("journal", "notice", "idempotency", "outbox", "parked")) {
            for (var word : List.of(customer.email(), "Maria", "lever", "Front desk")) {
                assertEquals(
                        0,
                        projection.number(
                                "select count(*) from " + table + " t where cast(t as text) like '%" + word + "%'"),
                        word + " in " + table);
            }
        }
    }

    @Test
    void a_link_is_sent_to_nobody_without_an_address() {
        var customer = Customer.make();
        others.sayKey(customer);
        others.record(customer, Map.of());
        await().until(() -> notices(customer).jsonPath().getList("items").size() == 1);

        ask(staff("platform"), Ids.next().toString(), link(customer.complaint()))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://sayonce.io/problems/no-address"));
        notices(customer).then().body("items", hasSize(1)).body("items[0].to", nullValue());
    }

    @Test
    void notices_are_listed_page_by_page_in_the_order_of_their_causes() {
        var customer = others.complain();
        others.assign(customer, "claimed", "Anna");
        others.assign(customer, "handed-off", "Ben");
        sent(customer, 3);

        List<String> all = notices(customer).path("items.template");
        var first = as(staff("agent")).get("/v1/notices?limit=2&complaint=" + customer.complaint());
        first.then().body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
        var next = first.header("Link").replaceAll("<(.*)>.*", "$1");

        assertEquals(List.of("acknowledgement", "owner-changed", "owner-changed"), all);
        as(staff("agent"))
                .get(next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("Ben answers for your complaint now"));
    }

    @Test
    void bad_input_is_answered() {
        var customer = others.complain();
        sent(customer, 1);
        var id = notices(customer).<String>path("items[0].id");

        refused("{", 400);
        refused(
                "{\"complaint\": \"%s\", \"template\": \"link\", \"to\": \"me@example.org\"}"
                        .formatted(customer.complaint()),
                400);
        refused("{\"complaint\": \"%s\", \"template\": \"settled\"}".formatted(customer.complaint()), 400);
        refused("{\"complaint\": \"nonsense\", \"template\": \"link\"}", 400);
        refused("{\"template\": \"link\"}", 422);
        refused("", 422);
        refused(link(Ids.next()), 404);
        as(staff("agent"))
                .contentType(ContentType.JSON)
                .body(link(customer.complaint()))
                .post("/v1/notices")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://sayonce.io/problems/idempotency-key-missing"));
        as(staff("agent")).get("/v1/notices").then().statusCode(400);
        as(staff("agent")).get("/v1/notices/" + Ids.next()).then().statusCode(404);
        as(staff("agent")).get("/v1/notices?complaint=" + Ids.next()).then().statusCode(404);
        var etag = as(staff("agent"))
                .get("/v1/notices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(staff("agent"))
                .header("If-None-Match", etag)
                .get("/v1/notices/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void notices_are_for_those_who_serve_the_customer_and_for_the_customer() {
        var customer = others.complain();
        sent(customer, 1);
        var id = notices(customer).<String>path("items[0].id");

        for (var role : List.of("analyst", "operator")) {
            as(staff(role))
                    .get("/v1/notices?complaint=" + customer.complaint())
                    .then()
                    .statusCode(403);
            as(staff(role)).get("/v1/notices/" + id).then().statusCode(403);
            ask(staff(role), Ids.next().toString(), link(customer.complaint()))
                    .then()
                    .statusCode(403);
        }
        var own = Backends.current()
                .tokens()
                .link(customer.complaint().toString(), customer.id().toString());
        ask(own, Ids.next().toString(), link(customer.complaint())).then().statusCode(403);
        as(Backends.current().tokens().link(Ids.next().toString(), customer.id().toString()))
                .get("/v1/notices/" + id)
                .then()
                .statusCode(404);
        RestAssured.given().get("/v1/notices/" + id).then().statusCode(401);
    }

    private static void refused(String body, int status) {
        ask(staff("agent"), Ids.next().toString(), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static String link(UUID complaint) {
        return "{\"complaint\": \"%s\", \"template\": \"link\"}".formatted(complaint);
    }

    private static Response notices(Customer customer) {
        return as(staff("agent")).get("/v1/notices?complaint=" + customer.complaint());
    }

    private static void sent(Customer customer, int number) {
        await().until(() -> number
                == notices(customer)
                        .jsonPath()
                        .getList("items.findAll { it.state == 'sent' }")
                        .size());
    }

    private static List<Mails> mails(Customer customer, int number) {
        await().until(() -> MailServer.mailTo(customer.email()).size() >= number);
        return MailServer.mailTo(customer.email()).stream().map(Mails::of).toList();
    }

    private static String token(Mails mail) {
        return mail.text().replaceAll("(?s).*#token=(\\S+).*", "$1");
    }
}
