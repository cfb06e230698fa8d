package io.sayonce.system.contracts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static io.sayonce.system.contracts.Story.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoriesTest {

    /** Which facts bring a thing into the world that later facts speak of. */
    private static final Map<String, Set<String>> BEGINNINGS = Map.of(
            "handoff", Set.of("io.sayonce.handoff-offered"),
            "consult", Set.of("io.sayonce.consult-opened", "io.sayonce.consult-requested"),
            "proposal", Set.of("io.sayonce.solution-proposed", "io.sayonce.consult-requested"),
            "promise", Set.of("io.sayonce.promise-made"),
            "incentive", Set.of("io.sayonce.incentive-offered"));

    static List<Story> stories() {
        return Story.all();
    }

    static List<Fact> facts() {
        return Fact.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_fact_of_a_story_obeys_its_schema(Story story) throws Exception {
        for (var said : story.facts()) {
            var fact = Fact.of(header(said, "ce_dataschema"));
            assertEquals(List.of(), Contracts.broken("common/headers.v1.schema.json", said.path("headers")));
            assertEquals(List.of(), Contracts.broken(fact.schema(), said.path("body")));
            if (said.path("body").has("personal")) {
                var plain = Seal.open(Seal.documentedKey("customer key"), said);
                assertEquals(List.of(), Contracts.broken(fact.personal().schema(), plain));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_is_about_one_complaint_from_recorded_to_closed(Story story) {
        var subjects =
                story.facts().stream().map(said -> header(said, "ce_subject")).distinct();

        assertEquals(1, subjects.count());
        assertEquals("io.sayonce.complaint-recorded", header(story.facts().get(0), "ce_type"));
        assertEquals(
                "io.sayonce.complaint-closed",
                header(story.facts().get(story.facts().size() - 1), "ce_type"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void what_a_service_says_of_a_complaint_counts_from_one_without_gaps(Story story) {
        var last = new HashMap<String, Long>();

        for (var said : story.facts()) {
            var next = last.merge(header(said, "ce_source"), 1L, Long::sum);
            assertEquals(next.toString(), header(said, "ce_sequence"), said::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_cause_stands_before_its_effect(Story story) {
        var heard = new HashSet<>(List.of(""));

        for (var said : story.facts()) {
            assertTrue(heard.contains(header(said, "ce_causationid")), said::toString);
            heard.add(header(said, "ce_id"));
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void only_what_a_rule_decided_has_a_cause(Story story) {
        for (var said : story.facts()) {
            var hasCause = said.path("headers").has("ce_causationid");
            assertEquals(header(said, "ce_actor").equals("rule"), hasCause, said::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nothing_is_spoken_of_before_it_began(Story story) {
        var begun = new HashSet<JsonNode>();

        for (var said : story.facts()) {
            BEGINNINGS.forEach((thing, types) -> {
                var id = said.path("body").path(thing);
                if (types.contains(header(said, "ce_type"))) {
                    begun.add(id);
                }
                assertTrue(id.isMissingNode() || begun.contains(id), said::toString);
            });
        }
    }

    @Test
    void no_id_and_no_nonce_is_used_twice() {
        var used = new HashSet<JsonNode>();

        stories().stream().flatMap(story -> story.facts().stream()).forEach(said -> {
            var nonce = said.path("body").path("personal").path("nonce");
            assertTrue(used.add(said.path("headers").path("ce_id")), said::toString);
            assertTrue(nonce.isMissingNode() || used.add(nonce), said::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_golden_example_is_part_of_a_story(Fact fact) {
        assertTrue(stories().stream().anyMatch(story -> story.facts().contains(fact.golden())), fact::toString);
    }
}
