package io.sayonce.system.journey;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Letter;

/** All that can be seen of a case from outside: what the four services show, the topic holds, and the customer got. */
record Snapshot(
        JsonNode context,
        List<String> progress,
        List<JsonNode> proposals,
        List<JsonNode> promises,
        List<JsonNode> incentives,
        List<JsonNode> notices,
        List<String> facts,
        List<String> letters) {

    static Snapshot of(World world, Case story) {
        return new Snapshot(
                story.context(),
                story.progress(),
                story.items("/v1/proposals"),
                story.items("/v1/promises"),
                story.items("/v1/incentives"),
                story.items("/v1/notices"),
                world.facts(story).stream().map(Fact::id).toList(),
                story.mailbox().letters().stream().map(Letter::messageId).toList());
    }
}
