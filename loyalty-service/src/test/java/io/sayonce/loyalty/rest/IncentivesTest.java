package io.sayonce.loyalty.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.loyalty.Others;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.loyalty.rest.Calls.as;
import static io.sayonce.loyalty.rest.Calls.customer;
import static io.sayonce.loyalty.rest.Calls.decide;
import static io.sayonce.loyalty.rest.Calls.list;
import static io.sayonce.loyalty.rest.Calls.staff;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "loyalty"))
class IncentivesTest {

    private static final String OFFERED = "io.sayonce.incentive-offered";

    private final Others others = new Others();

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void a_broken_promise_is_made_up_for_once_however_often_it_is_heard() {
        var complaint = others.recordComplaint();
        var promise = Ids.next();
        var broken = others.breakPromise(complaint, promise);

        others.repeat(complaint, broken, Map.of("promise", promise));
        var second = Ids.next();
        others.breakPromise(complaint, second);

        await().until(() -> Others.types(complaint).size() == 2);
        var said = Others.heardOf(complaint);
        assertEquals(List.of(OFFERED, OFFERED), Others.types(complaint));
        var cause = UUID.fromString(broken.get("ce_id"));
        assertEquals(Ids.derived(cause, "incentive").toString(), Topic.header(said.get(0), "ce_id"));
        assertEquals(cause.toString(), Topic.header(said.get(0), "ce_causationid"));
        assertEquals(
                Others.json("""
                        {"incentive": "%s", "because": "promise-broken", "promise": "%s",
                         "value": {"amount": "10.00", "currency": "EUR"}}
                        """.formatted(Ids.derived(cause, "incentive-id"), promise)),
                Others.json(said.get(0).value()));
        assertEquals(
                second.toString(),
                Others.json(said.get(1).value()).get("promise").asText());
    }

    @Test
    void a_resolution_that_was_not_enough_is_made_up_for_once_however_often_it_is_heard() {
        var complaint = others.recordComplaint();
        var body = Map.<String, Object>of("because", "declined", "proposals", List.of(Ids.next()));
        var inadequate = others.say(complaint, "resolution", "resolution-inadequate", 1, body);

        others.repeat(complaint, inadequate, body);
        others.breakPromise(complaint, Ids.next());

        await().until(() -> Others.types(complaint).size() == 2);
        var said = Others.heardOf(complaint);
        assertEquals(List.of(OFFERED, OFFERED), Others.types(complaint));
        var cause = UUID.fromString(inadequate.get("ce_id"));
        assertEquals(Ids.derived(cause, "incentive").toString(), Topic.header(said.get(0), "ce_id"));
        assertEquals(
                Others.json("""
                        {"incentive": "%s", "because": "resolution-inadequate",
                         "value": {"amount": "10.00", "currency": "EUR"}}
                        """.formatted(Ids.derived(cause, "incentive-id"))),
                Others.json(said.get(0).value()));
        as(customer(complaint))
                .get("/v1/incentives/" + Ids.derived(cause, "incentive-id"))
                .then()
                .statusCode(200)
                .body("because", equalTo("resolution-inadequate"))
                .body("promise", equalTo(null))
                .body("value.amount", equalTo("10.00"));
    }

    @Test
    void the_customer_accepts_once_and_that_stands() {
        var complaint = others.recordComplaint();
        var incentive = offer(complaint);
        var key = Ids.next().toString();

        var accepted = decide(customer(complaint), incentive, "acceptance", key, "{}");
        var again = decide(customer(complaint), incentive, "acceptance", key, "{}");

        accepted.then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("by", equalTo("customer"))
                .body("value.amount", equalTo("10.00"))
                .body("value.currency", equalTo("EUR"));
        assertEquals(accepted.asString(), again.asString());
        assertEquals(200, again.statusCode());
        decide(customer(complaint), incentive, "decline", Ids.next().toString(), "{}")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://sayonce.io/problems/already-decided"));
        await().until(() -> Others.types(complaint).size() == 2);
        assertEquals(List.of(OFFERED, "io.sayonce.incentive-accepted"), Others.types(complaint));
        assertEquals("customer", Topic.header(Others.heardOf(complaint).get(1), "ce_actor"));
        as(customer(complaint))
                .get("/v1/incentives/" + incentive)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(accepted.header("ETag")))
                .body("state", equalTo("accepted"));
    }

    @Test
    void a_platform_relays_the_customers_own_act_and_shows_it() {
        var complaint = others.recordComplaint();
        var incentive = offer(complaint);
        var evidence = "{\"evidence\": {\"kind\": \"key-press\", \"reference\": \"call-90b3d5f1\"}}";

        decide(staff("platform"), incentive, "decline", Ids.next().toString(), "{}")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://sayonce.io/problems/evidence-needed"))
                .body("errors[0].pointer", equalTo("/evidence"));
        decide(staff("platform"), incentive, "decline", Ids.next().toString(), evidence)
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("by", equalTo("platform"))
                .body("evidence.reference", equalTo("call-90b3d5f1"));
    }

    @Test
    void nobody_else_decides_for_the_customer() {
        var complaint = others.recordComplaint();
        var incentive = offer(complaint);

        for (var role : List.of("agent", "lead", "analyst", "operator")) {
            decide(staff(role), incentive, "acceptance", Ids.next().toString(), "{}")
                    .then()
                    .statusCode(403);
        }
        decide(customer(Ids.next()), incentive, "acceptance", Ids.next().toString(), "{}")
                .then()
                .statusCode(404);
        as(customer(Ids.next())).get("/v1/incentives/" + incentive).then().statusCode(404);
        as(customer(Ids.next()))
                .get("/v1/incentives?complaint=" + complaint)
                .then()
                .statusCode(404);
        as(customer(complaint)).get("/v1/incentives").then().statusCode(400);
    }

    @Test
    void what_changed_since_it_was_seen_is_not_decided_on() {
        var complaint = others.recordComplaint();
        var incentive = offer(complaint);

        as(customer(complaint))
                .header("If-Match", "\"seen-long-ago\"")
                .header("Idempotency-Key", Ids.next())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/incentives/" + incentive + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void incentives_are_listed_page_by_page_the_oldest_first() {
        var complaint = others.recordComplaint();
        for (var i = 0; i < 3; i++) {
            others.breakPromise(complaint, Ids.next());
        }
        await().until(() -> list("/v1/incentives?complaint=" + complaint).size() == 3);

        var all = list("/v1/incentives?complaint=" + complaint);
        var first = as(staff("analyst")).get("/v1/incentives?limit=2&complaint=" + complaint);
        first.then().statusCode(200).body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
        var next = first.header("Link").replaceAll("<(.*)>.*", "$1");

        assertEquals(all.subList(0, 2), first.path("items.id"));
        assertEquals(all.subList(2, 3), list(next));
        as(staff("agent")).get("/v1/incentives?complaint=" + Ids.next()).then().body("items", hasSize(0));
        as(staff("agent")).get("/v1/incentives?cursor=nonsense").then().statusCode(400);
        as(staff("agent")).get("/v1/incentives?limit=0").then().statusCode(422);
    }

    @Test
    void bad_input_is_answered() {
        var complaint = others.recordComplaint();
        var incentive = offer(complaint);

        refused(incentive, "{", 400);
        refused(incentive, "{\"surprise\": 1}", 400);
        refused(incentive, "{\"evidence\": \"call\"}", 400);
        refused(incentive, "{\"evidence\": {\"kind\": \"\", \"reference\": \"x\"}}", 422);
        refused(
                incentive,
                "{\"evidence\": {\"kind\": \"call\", \"reference\": \"%s\"}}".formatted("x".repeat(201)),
                422);
        refused(incentive, "", 422);
        as(customer(complaint))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/incentives/" + incentive + "/acceptance")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://sayonce.io/problems/idempotency-key-missing"));
        as(staff("agent")).get("/v1/incentives/" + Ids.next()).then().statusCode(404);
        as(staff("agent")).get("/v1/incentives/nonsense").then().statusCode(404);
    }

    private void refused(String incentive, String body, int status) {
        decide(staff("platform"), incentive, "acceptance", Ids.next().toString(), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private String offer(UUID complaint) {
        others.breakPromise(complaint, Ids.next());
        return Calls.theOnlyIncentiveOf(complaint);
    }
}
