package io.sayonce.resolution.rest;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Pseudonyms;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Above a grant a lead is asked; each test has a lead of its own. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class DraftResourceTest {

    @Inject
    Pseudonyms pseudonyms;

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());
    private final String lead = "lead-" + Ids.next();
    private final String key = Ids.next().toString();

    private String draft;
    private UUID consult;

    @BeforeEach
    void askForMore() {
        var asked = propose("390.00")
                .statusCode(202)
                .body("state", equalTo("consulting"))
                .body("value.amount", equalTo("390.00"))
                .body("options[0].text", equalTo("A filter."))
                .extract();
        draft = asked.header("Location");
        consult = UUID.fromString(asked.path("consult"));
    }

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_customer_hears_of_it_once_a_lead_has_agreed_and_it_is_put() {
        desk.get(Role.CUSTOMER, "/v1/proposals?complaint=" + desk.complaint()).body("items", empty());
        problem(put(), 409, "still-consulting");

        answer(true);
        var proposal = put().statusCode(201)
                .body("approvalHops", equalTo(1))
                .body("reserved.agent", equalTo(pseudonyms.of(lead)))
                .body("reserved.grant", equalTo("team-lead"))
                .body("reserved.value.amount", equalTo("390.00"))
                .extract()
                .<String>path("id");

        assertEquals(draft, "/v1/proposals/drafts/" + proposal);
        desk.get(Role.CUSTOMER, "/v1/proposals?complaint=" + desk.complaint())
                .body("items", hasSize(1))
                .body("items[0].options[0].text", equalTo("A filter."));
        desk.get(Role.AGENT, draft).body("state", equalTo("put"));
        problem(put(), 409, "already-put");
    }

    @Test
    void a_lead_who_does_not_agree_ends_it() {
        answer(false);

        desk.get(Role.AGENT, draft).body("state", equalTo("not-agreed")).body("answer.agrees", equalTo(false));
        problem(put(), 409, "not-agreed");
    }

    @Test
    void not_even_a_lead_agrees_to_more_than_the_leads_own_grant() {
        answer(true);
        put().statusCode(201);
        var asked = propose("610.01", Ids.next().toString()).statusCode(202).extract();
        draft = asked.header("Location");
        consult = UUID.fromString(asked.path("consult"));
        answer(true);

        problem(put(), 422, "above-the-grant")
                .body("grant", equalTo("team-lead"))
                .body("left.inComplaint.amount", equalTo("610.00"));
        problem(propose("1000.01", Ids.next().toString()), 422, "above-the-grant");
    }

    @Test
    void the_same_request_asks_once_and_no_customer_or_platform_reads_a_draft() {
        propose("390.00").statusCode(202).body("consult", equalTo(consult.toString()));

        desk.get(Role.CUSTOMER, draft).statusCode(403);
        desk.get(Role.PLATFORM, draft).statusCode(403);
        problem(desk.get(Role.AGENT, "/v1/proposals/drafts/" + Ids.next()), 404, "not-found");
        assertEquals(
                1,
                Complaints.said(desk.complaint()).stream()
                        .filter("consult-requested"::equals)
                        .count());
    }

    private void answer(boolean agrees) {
        complaints.advised(desk.complaint(), consult, "lead:" + pseudonyms.of(lead), agrees);
        await().until(() -> !desk.get(Role.AGENT, draft).extract().path("state").equals("consulting"));
    }

    private ValidatableResponse put() {
        return desk.post(Role.AGENT, draft + "/put", "{}");
    }

    private ValidatableResponse propose(String cost) {
        return propose(cost, key);
    }

    private ValidatableResponse propose(String cost, String key) {
        return desk.post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [
                    {"remedy": "service", "text": "A filter.", "cost": {"amount": "%s", "currency": "EUR"}}]}
                """.formatted(desk.complaint(), cost), key);
    }
}
