package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Desk.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class CounterResourceTest {

    private static final String BECAUSE = "The green one is sold out until spring.";

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_customer_says_what_it_should_be_instead() {
        var proposal = desk.proposal();

        var counter = desk.counter(Role.CUSTOMER, proposal)
                .statusCode(200)
                .body("state", equalTo("countered"))
                .extract()
                .<Map<String, Object>>path("counter");

        assertEquals(
                Map.of(
                        "words", "A green one, before I travel.",
                        "desired", Map.of("remedy", "replacement", "wantedBy", Desk.WISHED.toString()),
                        "by", "customer",
                        "evidence", Map.of("kind", "key-press", "reference", "call-7c21e0a4"),
                        "counteredAt", counter.get("counteredAt")),
                counter);
        problem(desk.counter(Role.CUSTOMER, proposal), 409, "already-countered");
        problem(desk.decline(Role.CUSTOMER, proposal), 409, "already-countered");
        problem(desk.choose(Role.CUSTOMER, proposal, Instant.now().plus(Duration.ofDays(9))), 409, "already-countered");
        desk.get(Role.ANALYST, "/v1/proposals/" + proposal)
                .body("counter.words", nullValue())
                .body("counter.desired.remedy", equalTo("replacement"));
    }

    @Test
    void a_platform_relays_a_wish_with_evidence_only() {
        var path = "/v1/proposals/" + desk.proposal() + "/counter";

        problem(desk.post(Role.PLATFORM, path, "{\"words\": \"Two of them.\"}"), 422, "evidence-needed");

        var shown = "{\"words\": \"Two of them.\", \"evidence\": " + Desk.EVIDENCE + "}";
        desk.post(Role.PLATFORM, path, shown).statusCode(200).body("counter.by", equalTo("platform"));
    }

    @Test
    void a_wish_that_was_sent_twice_is_made_once() {
        var path = "/v1/proposals/" + desk.proposal() + "/counter";
        var key = Ids.next().toString();

        var first = desk.post(Role.CUSTOMER, path, "{\"words\": \"Two of them.\"}", key)
                .statusCode(200)
                .extract();
        var again = desk.post(Role.CUSTOMER, path, "{\"words\": \"Two of them.\"}", key)
                .statusCode(200)
                .extract();

        assertEquals(first.asString(), again.asString());
    }

    @Test
    void a_no_goes_with_its_reason_and_an_alternative() {
        var proposal = desk.proposal();
        desk.counter(Role.CUSTOMER, proposal).statusCode(200);

        var refusal = desk.refuse(proposal, BECAUSE)
                .statusCode(201)
                .body("refuses", equalTo(proposal))
                .body("because", equalTo(BECAUSE))
                .body("options.text", equalTo(List.of("A voucher.")))
                .extract()
                .<String>path("id");

        desk.get(Role.CUSTOMER, "/v1/proposals/" + refusal).body("because", equalTo(BECAUSE));
        desk.get(Role.ANALYST, "/v1/proposals/" + refusal)
                .body("refuses", equalTo(proposal))
                .body("because", nullValue());
        problem(desk.refuse(proposal, BECAUSE), 409, "already-refused");
    }

    @Test
    void nobody_is_told_no_and_nothing_else() {
        var proposal = desk.proposal();
        desk.counter(Role.CUSTOMER, proposal).statusCode(200);
        var alone = "{\"complaint\": \"%s\", \"refuses\": \"%s\", \"because\": \"%s\", \"options\": []}"
                .formatted(desk.complaint(), proposal, BECAUSE);

        problem(desk.post(Role.AGENT, "/v1/proposals", alone), 422, "refusal-needs-an-alternative")
                .body("errors.pointer", equalTo(List.of("/options")));

        desk.refuse(proposal, BECAUSE).statusCode(201);
    }

    @Test
    void a_policy_is_no_reason() {
        var proposal = desk.proposal();
        desk.counter(Role.CUSTOMER, proposal).statusCode(200);

        problem(desk.refuse(proposal, "I am sorry, that is company policy."), 422, "policy-is-no-reason")
                .body("errors.pointer", equalTo(List.of("/because")));

        desk.refuse(proposal, BECAUSE).statusCode(201);
    }
}
