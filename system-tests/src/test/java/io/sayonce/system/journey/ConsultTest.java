package io.sayonce.system.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Money above a grant, from outside: a lead is consulted, and owner and customer stay where they are. */
class ConsultTest {

    private static final String FILTER = "We bring a mains filter to you and fit it.";
    private static final String COST = "390.17";

    private static World world;
    private static String lea;

    @BeforeAll
    static void begin() {
        world = World.get();
        lea = world.backends().tokens().staff("lead", "lea-" + UUID.randomUUID(), "front-desk");
    }

    @Test
    void what_a_lead_agrees_to_is_put_to_the_customer_and_spent_on_the_grant_of_the_lead() {
        var story = world.newCase();
        story.claim();
        var asked = ask(story);
        var consult = "/v1/consults/" + asked.path("consult").asText();
        var draft = "/v1/proposals/drafts/" + asked.path("proposal").asText();
        world.awaitFacts(story, "consult-requested", "consult-opened");

        assertEquals(COST, get(lea, consult).at("/spending/value/amount").asText());
        assertFalse(get(world.staff().platform(), consult).has("spending"), "a platform is not told what it costs");
        world.rest().post(world.staff().ben(), consult + "/answer", yes()).expect(403);
        assertTrue(story.items("/v1/proposals").isEmpty(), "nothing is put to the customer yet");
        world.rest().post(lea, consult + "/answer", yes()).expect(200);
        assertTrue(new Patience(World.LIMIT)
                .until(() ->
                        get(world.staff().anna(), draft).path("state").asText().equals("agreed")));
        var put = world.rest()
                .post(world.staff().anna(), draft + "/put", Map.of())
                .expect(201);
        story.choose(UUID.fromString(put.path("id").asText()), Duration.ofDays(30));
        var facts = world.awaitFacts(story, "promise-made", "grant-used");

        assertEquals(1, put.path("approvalHops").asInt());
        assertEquals(
                List.of("consult-requested", "consult-opened", "consult-answered", "solution-proposed"),
                World.types(facts).stream()
                        .filter(type -> type.startsWith("consult-") || type.equals("solution-proposed"))
                        .toList());
        assertEquals(
                World.first("consult-requested", facts).id(),
                World.first("consult-opened", facts).cause().orElseThrow());
        var uses = get(lea, "/v1/grants/team-lead/uses").path("items");
        assertEquals(
                COST,
                uses.findParents("proposal").stream()
                        .filter(use -> use.path("proposal").equals(put.path("id")))
                        .map(use -> use.at("/cost/amount").asText())
                        .findFirst()
                        .orElseThrow());
        var context = story.context();
        assertEquals("Anna", context.at("/complaint/owner/name").asText());
        assertEquals("answered", context.at("/consults/0/state").asText());
        nothingForTheCustomer(story);
        TopicLaws.hold(facts);
    }

    private static JsonNode ask(Case story) {
        var option = Map.of("remedy", "service", "text", FILTER, "cost", Map.of("amount", COST, "currency", "EUR"));
        return world.rest()
                .post(
                        world.staff().anna(),
                        "/v1/proposals",
                        Map.of("complaint", story.id(), "options", List.of(option)))
                .expect(202);
    }

    private static Map<String, Object> yes() {
        return Map.of("agrees", true, "advice", "Yes. Three gizmos are dearer.");
    }

    private static JsonNode get(String token, String path) {
        return world.rest().get(token, path).expect(200);
    }

    private static void nothingForTheCustomer(Case story) {
        var token = world.backends()
                .tokens()
                .link(story.id().toString(), UUID.randomUUID().toString());
        for (var part : List.of("context", "story?limit=200")) {
            var read = get(token, "/v1/complaints/%s/%s".formatted(story.id(), part))
                    .toString();
            assertFalse(read.contains(COST) || read.contains("consult-"), read);
        }
    }
}
