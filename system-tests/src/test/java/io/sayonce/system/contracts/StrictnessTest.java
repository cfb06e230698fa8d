package io.sayonce.system.contracts;

import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class StrictnessTest {

    static List<Fact> parts() {
        return Fact.allParts();
    }

    static List<String> relayedActs() {
        return List.of(
                "complaint/complaint-settled",
                "resolution/solution-chosen",
                "resolution/solution-declined",
                "resolution/solution-countered",
                "loyalty/incentive-accepted",
                "loyalty/incentive-declined");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_field_that_nobody_declared_breaks_the_schema(Fact fact) {
        var body = body(fact);

        objects(body).toList().forEach(object -> {
            object.put("Nobody declared this", true);
            assertFalse(Contracts.broken(fact.schema(), body).isEmpty(), body::toString);
            object.remove("Nobody declared this");
        });
    }

    @ParameterizedTest
    @MethodSource("relayedActs")
    void an_act_that_a_platform_relayed_needs_its_evidence(String name) {
        var act = (ObjectNode) Contracts.json(name + ".v1.json").path("body");
        act.remove("evidence");

        assertEquals(List.of(), Contracts.broken(name + ".v1.schema.json", act.put("by", "customer")));
        assertFalse(Contracts.broken(name + ".v1.schema.json", act.put("by", "platform"))
                .isEmpty());
    }

    @Test
    void an_agent_is_named_by_a_pseudonym_and_a_team_by_its_name() {
        assertEquals(List.of(), owner("team", "front-desk"));
        assertEquals(List.of(), owner("agent", "Zx2m9QvT4kLr7WnBs0YcHg"));
        assertFalse(owner("agent", "anna").isEmpty());
    }

    @Test
    void what_a_rule_decided_needs_its_cause() {
        var headers =
                (ObjectNode) Contracts.json("loyalty/incentive-offered.v1.json").path("headers");
        headers.remove("ce_causationid");

        assertEquals(List.of(), Contracts.broken("common/headers.v1.schema.json", headers.put("ce_actor", "clock")));
        assertFalse(Contracts.broken("common/headers.v1.schema.json", headers.put("ce_actor", "rule"))
                .isEmpty());
    }

    private static List<Error> owner(String kind, String id) {
        var owner = (ObjectNode) Contracts.parse("{}");
        return Contracts.broken(
                "common/owner.v1.schema.json", owner.put("kind", kind).put("id", id));
    }

    private static JsonNode body(Fact fact) {
        return fact.name().endsWith(".personal") ? fact.golden() : fact.golden().path("body");
    }

    private static Stream<ObjectNode> objects(JsonNode value) {
        var here = value.isObject() ? Stream.of((ObjectNode) value) : Stream.<ObjectNode>of();
        return Stream.concat(here, value.valueStream().flatMap(StrictnessTest::objects));
    }
}
