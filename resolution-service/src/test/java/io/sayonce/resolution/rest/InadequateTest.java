package io.sayonce.resolution.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class InadequateTest {

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void what_was_not_enough_is_said_once_and_once_more_after_a_reopening() {
        var first = desk.proposal();
        desk.decline(Role.CUSTOMER, first).statusCode(200);
        var second = desk.proposal();
        desk.decline(Role.CUSTOMER, second).statusCode(200);
        complaints.echo(desk.complaint());
        complaints.closed(desk.complaint());
        await().untilAsserted(() -> desk.propose().statusCode(409));
        complaints.reopened(desk.complaint());
        await().untilAsserted(() -> desk.propose().statusCode(201));
        var third = desk.get(Role.AGENT, "/v1/proposals?complaint=" + desk.complaint())
                .extract()
                .<String>path("items[2].id");
        desk.decline(Role.CUSTOMER, third).statusCode(200);

        await().until(() -> told("resolution-inadequate").size() == 2);
        var declines = told("solution-declined");
        var said = told("resolution-inadequate");
        assertEquals(
                List.of(json("declined", first), json("declined", third)),
                said.stream().map(InadequateTest::json).toList());
        assertEquals(id(declines.get(0)), UUID.fromString(Topic.header(said.get(0), "ce_causationid")));
        assertEquals(id(declines.get(2)), UUID.fromString(Topic.header(said.get(1), "ce_causationid")));
        assertEquals(Ids.derived(id(declines.get(0)), "inadequate"), id(said.get(0)));
        assertEquals("rule", Topic.header(said.get(0), "ce_actor"));
    }

    @Test
    void the_third_wish_says_that_our_proposals_are_exhausted() {
        var proposals = List.of(desk.proposal(), desk.proposal(), desk.proposal());
        proposals.forEach(proposal -> desk.counter(Role.CUSTOMER, proposal).statusCode(200));

        await().until(() -> !told("resolution-inadequate").isEmpty());
        assertEquals(
                List.of(json("exhausted", proposals.toArray(String[]::new))),
                told("resolution-inadequate").stream().map(InadequateTest::json).toList());
    }

    /** Each once, at its first place: an echo says them again. */
    private List<ConsumerRecord<String, String>> told(String fact) {
        var first = new LinkedHashMap<UUID, ConsumerRecord<String, String>>();
        Complaints.told(desk.complaint()).stream()
                .filter(said -> Topic.header(said, "ce_type").equals("io.sayonce." + fact))
                .forEach(said -> first.putIfAbsent(id(said), said));
        return List.copyOf(first.values());
    }

    private static UUID id(ConsumerRecord<String, String> fact) {
        return UUID.fromString(Topic.header(fact, "ce_id"));
    }

    private static JsonNode json(String because, String... proposals) {
        return FactJson.MAPPER
                .createObjectNode()
                .put("because", because)
                .set("proposals", FactJson.MAPPER.valueToTree(proposals));
    }

    private static JsonNode json(ConsumerRecord<String, String> fact) {
        try {
            return FactJson.MAPPER.readTree(fact.value());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
