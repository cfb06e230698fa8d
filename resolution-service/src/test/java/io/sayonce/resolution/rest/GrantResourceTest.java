package io.sayonce.resolution.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.sayonce.resolution.Desk.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class GrantResourceTest {

    private final Desk desk = new Desk(Ids.next());

    @Test
    void an_agent_sees_the_own_grants_and_what_is_left_today() {
        desk.get(Role.AGENT, "/v1/grants")
                .statusCode(200)
                .body("items.name", contains("front-line"))
                .body("items[0].role", equalTo("agent"))
                .body("items[0].zone", equalTo("Europe/London"))
                .body("items[0].limits[0].perComplaint.amount", equalTo("250.00"))
                .body("items[0].limits[0].perDay.currency", equalTo("EUR"))
                .body("items[0].today.day", notNullValue());
    }

    @Test
    void leads_and_analysts_see_all_grants_and_their_own_day_only() {
        var nobodyElse = Backends.current().tokens().staff("lead", "lead-" + Ids.next(), "front-desk");
        given().auth()
                .oauth2(nobodyElse)
                .get("/v1/grants")
                .then()
                .statusCode(200)
                .body("items.name", contains("front-line", "team-lead"))
                .body("items[0].today", nullValue())
                .body("items[1].today.left.amount", equalTo("5000.00"));
        desk.get(Role.ANALYST, "/v1/grants")
                .statusCode(200)
                .body("items.name", contains("front-line", "team-lead"))
                .body("items.today", contains(nullValue(), nullValue()));
    }

    @Test
    void a_grant_that_nobody_wrote_and_nobody_used_is_not_found() {
        problem(desk.get(Role.LEAD, "/v1/grants/christmas/uses"), 404, "not-found");
    }

    @Test
    void a_day_is_a_day() {
        desk.get(Role.LEAD, "/v1/grants/front-line/uses?day=1999-12-31")
                .statusCode(200)
                .body("items", empty());
        for (var day : new String[] {"tomorrow", "2026-02-30", "%2B10000-01-01", "2026-11-21T00:00:00Z"}) {
            problem(desk.get(Role.LEAD, "/v1/grants/front-line/uses?day=" + day), 400, "malformed-request")
                    .body("errors[0].parameter", equalTo("day"))
                    .body("errors[0].detail", equalTo("must be a day such as 2026-11-21"));
        }
    }
}
