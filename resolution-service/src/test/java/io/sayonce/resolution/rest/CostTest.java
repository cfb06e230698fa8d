package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.openapi.OpenApi;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What a solution costs us is for staff. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class CostTest {

    private static final String COST = "17.42";
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(30));

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "ANALYST"})
    void staff_and_analysts_see_what_it_costs(Role role) {
        desk.get(role, "/v1/proposals/" + costly())
                .body("options[0].matchesDesired", equalTo(true))
                .body("options[0].cost", equalTo(Map.of("amount", COST, "currency", "EUR")))
                .body("options[1].matchesDesired", equalTo(false));
    }

    /** Every operation that a customer may call has to be answered here: a new one is missed. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "PLATFORM"})
    void no_answer_that_a_customer_may_get_tells_it(Role role) {
        var answers = answers(role);

        assertEquals(forCustomers(), new TreeSet<>(answers.keySet()));
        answers.forEach((operation, all) -> all.forEach(answer -> {
            var text = answer.statusCode(anyOf(is(200), is(201))).extract().asString();
            assertFalse(text.contains(COST) || text.contains("\"cost\""), operation + " -> " + text);
        }));
    }

    private Map<String, List<ValidatableResponse>> answers(Role role) {
        var choice = desk.choose(role, costly(), LATER);
        var promise = choice.extract().<String>path("id");
        var decline = desk.decline(role, costly());
        var countered = costly();
        var counter = desk.counter(role, countered);
        desk.refuse(countered, "It is sold out.").statusCode(201);
        var proposals = List.of(
                costly(),
                decline.extract().<String>path("id"),
                countered,
                choice.extract().<String>path("proposal"));
        var answers = new HashMap<>(Map.of(
                "POST /v1/proposals/{id}/choice", List.of(choice),
                "POST /v1/proposals/{id}/decline", List.of(decline),
                "POST /v1/proposals/{id}/counter", List.of(counter),
                "GET /v1/proposals/{id}",
                        proposals.stream()
                                .map(id -> desk.get(role, "/v1/proposals/" + id))
                                .toList(),
                "GET /v1/proposals", List.of(ofComplaint(role, "proposals")),
                "GET /v1/promises", List.of(ofComplaint(role, "promises")),
                "GET /v1/promises/{id}", List.of(desk.get(role, "/v1/promises/" + promise)),
                "POST /v1/promises/{id}/renegotiation", List.of(desk.renegotiate(role, promise, LATER.plusSeconds(60))),
                "POST /v1/promises/{id}/withdrawal", List.of(desk.withdraw(role, promise)),
                "GET /v1/standards/applied", List.of(ofComplaint(role, "standards/applied"))));
        answers.put("GET /v1/progress", List.of(ofComplaint(role, "progress")));
        return answers;
    }

    private ValidatableResponse ofComplaint(Role role, String list) {
        return desk.get(role, "/v1/" + list + "?complaint=" + desk.complaint());
    }

    private String costly() {
        return desk.proposeAt(COST).statusCode(201).extract().path("id");
    }

    private static TreeSet<String> forCustomers() {
        return OpenApi.ofThisService().operations().stream()
                .filter(one -> one.roles().contains(Role.CUSTOMER.claim()))
                .map(OpenApi.Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
