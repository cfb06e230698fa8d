package io.sayonce.system.journey;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Letter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is proposed, wished for and declined, from outside. */
class ProposalsTest {

    private static final String COST = "17.31";
    private static final String WISH = "The red one, please.";
    private static final String SOLD_OUT = "The red one is sold out until spring.";
    private static final String NOT_BLUE = "I do not like blue.";

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.get();
    }

    @Test
    void what_was_not_right_is_known_to_the_next_person_made_up_for_once_and_never_priced() {
        var story = world.newCase();
        story.claim();
        var first = propose(story, Map.of());
        reply(story, first, "counter", Map.of("words", WISH, "desired", Map.of("remedy", "replacement")));
        var second = propose(story, Map.of("refuses", first, "because", SOLD_OUT));
        reply(story, second, "decline", Map.of("reason", NOT_BLUE));
        world.awaitFacts(story, "resolution-inadequate", "incentive-offered");
        var promise = story.choose(propose(story, Map.of()), Duration.ofDays(9));
        story.ship(promise);
        story.accept(story.incentives().get(0));
        story.settle();

        var facts = world.awaitFacts(story, World.with(10, "incentive-accepted", "complaint-settled"));

        assertEquals(
                List.of("solution-proposed", "solution-countered", "solution-proposed", "solution-declined"),
                World.types(facts).stream()
                        .filter(type -> type.startsWith("solution-"))
                        .limit(4)
                        .toList());
        assertEquals(1, story.incentives().size());
        assertEquals(
                "resolution-inadequate",
                story.incentives().get(0).path("because").asText());
        assertEquals(
                World.first("solution-declined", facts).id(),
                World.first("resolution-inadequate", facts).cause().orElseThrow());
        assertEquals(
                World.first("resolution-inadequate", facts).id(),
                World.first("incentive-offered", facts).cause().orElseThrow());
        var known = story.context().path("proposals");
        assertEquals(
                List.of("countered", WISH),
                List.of(known.at("/0/state").asText(), known.at("/0/said").asText()));
        assertEquals(SOLD_OUT, known.at("/1/because").asText());
        assertEquals(
                List.of("declined", NOT_BLUE),
                List.of(known.at("/1/state").asText(), known.at("/1/said").asText()));
        assertTrue(story.story().toString().contains(COST), "staff reads it");
        everythingForTheCustomer(story).forEach(text -> assertFalse(text.contains(COST), text));
        TopicLaws.hold(facts);
    }

    private static UUID propose(Case story, Map<String, Object> more) {
        var option = Map.of(
                "remedy", "replacement",
                "text", "A blue Gizmo 3000, brought to your door.",
                "cost", Map.of("amount", COST, "currency", "EUR"));
        var proposal = new HashMap<String, Object>(more);
        proposal.put("complaint", story.id());
        proposal.put("options", List.of(option));
        return UUID.fromString(world.rest()
                .post(world.staff().anna(), "/v1/proposals", proposal)
                .expect(201)
                .path("id")
                .asText());
    }

    private static void reply(Case story, UUID proposal, String how, Object body) {
        world.rest()
                .post(customer(story), "/v1/proposals/%s/%s".formatted(proposal, how), body)
                .expect(200);
    }

    private static List<String> everythingForTheCustomer(Case story) {
        var id = story.id();
        var read = List.of(
                "/v1/complaints/%s".formatted(id),
                "/v1/complaints/%s/context".formatted(id),
                "/v1/complaints/%s/story?limit=200".formatted(id),
                "/v1/proposals?limit=200&complaint=" + id,
                "/v1/promises?limit=200&complaint=" + id,
                "/v1/incentives?limit=200&complaint=" + id,
                "/v1/notices?limit=200&complaint=" + id);
        var answers = read.stream()
                .map(path -> world.rest().get(customer(story), path).expect(200))
                .map(JsonNode::toString);
        var letters = story.mailbox().letters().stream().map(Letter::toString);
        return Stream.concat(answers, letters).toList();
    }

    private static String customer(Case story) {
        return world.backends()
                .tokens()
                .link(story.id().toString(), UUID.randomUUID().toString());
    }
}
