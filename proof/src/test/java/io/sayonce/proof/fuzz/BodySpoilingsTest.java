package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BodySpoilingsTest {

    private static final String GOOD = "{\"to\":\"Robin\",\"inside\":[{\"weight\":1}]}";

    private final Operation send = Parcels.operation("send");
    private final Map<String, Spoiling> spoilings =
            new BodySpoilings(new Pool()).of(send).collect(Collectors.toMap(Spoiling::name, one -> one));

    @Test
    void every_place_is_spoiled() {
        assertEquals(
                List.of(
                        "null at ",
                        "null at /inside",
                        "null at /inside/0",
                        "null at /inside/0/weight",
                        "null at /label",
                        "null at /to"),
                spoilings.keySet().stream()
                        .filter(name -> name.startsWith("null at "))
                        .sorted()
                        .toList());
    }

    @Test
    void a_field_is_left_out_or_of_another_type_or_there_twice() {
        assertEquals("{\"inside\":[{\"weight\":1}]}", spoiled("missing at /to", GOOD));
        assertEquals("{\"to\":NaN,\"inside\":[{\"weight\":1}]}", spoiled("NaN at /to", GOOD));
        assertEquals(
                "{\"to\":\"Robin\",\"inside\":[{\"weight\":1,\"weight\":1}]}",
                spoiled("twice at /inside/0/weight", GOOD));
        assertEquals("null", spoiled("null at ", GOOD));
    }

    @Test
    void a_trap_in_a_text_leaves_the_words_behind_it() {
        assertEquals("{\"to\":\"\\ud800Robin\",\"inside\":[{\"weight\":1}]}", spoiled("high surrogate at /to", GOOD));
    }

    @Test
    void limits_of_a_text_are_met_and_passed_by_one() {
        assertEquals("{\"to\":\"" + "a".repeat(200) + "\"}", spoiled("longest at /to", "{\"to\":\"Robin\"}"));
        assertEquals("{\"to\":\"" + "a".repeat(201) + "\"}", spoiled("too long by one at /to", "{\"to\":\"Robin\"}"));
    }

    @Test
    void a_pattern_is_obeyed_for_as_long_as_it_allows() {
        assertEquals(
                "{\"to\":\"Robin\",\"label\":\"red" + "-aa".repeat(100_000) + "\"}",
                spoiled("“-aa” 100,000 times at /label", "{\"to\":\"Robin\"}"));
        assertEquals(
                List.of("“-aa” 100,000 times at /label", "“-a” 100,000 times at /label", "“a” 100,000 times at /label"),
                spoilings.keySet().stream()
                        .filter(name -> name.contains(" times at "))
                        .sorted()
                        .toList());
    }

    @Test
    void a_number_in_a_text_is_longer_than_any_arithmetic_likes() {
        assertEquals(
                "{\"to\":\"" + "9".repeat(600_000) + "\"}", spoiled("600,000 digits at /to", "{\"to\":\"Robin\"}"));
    }

    @Test
    void lists_and_objects_hold_more_than_anybody_looks_at() {
        assertEquals(
                "{\"to\":\"Robin\",\"inside\":[{}" + ",{}".repeat(29_999) + "]}",
                spoiled("30,000 empty objects at /inside", "{\"to\":\"Robin\"}"));
        assertTrue(spoiled("30,000 members at /inside/0", GOOD).endsWith(",\"-29999\":\"\"}]}"));
        assertEquals(false, spoilings.containsKey("30,000 empty texts at /to"));
    }

    @Test
    void what_is_missing_around_a_field_is_made_for_it() {
        assertEquals(
                "{\"to\":\"Robin\",\"inside\":[{\"weight\":-1}]}",
                spoiled("negative at /inside/0/weight", "{\"to\":\"Robin\"}"));
    }

    @Test
    void only_texts_have_traps_for_texts() {
        assertTrue(spoilings.containsKey("SQL at /to"));
        assertEquals(false, spoilings.containsKey("SQL at /inside/0/weight"));
    }

    private String spoiled(String name, String good) {
        var call = new Call(send, "", "POST", Map.of("id", "1"), List.of(), List.of(), null, true);
        return spoilings
                .get(name)
                .spoil(call.saying(good), new SplittableRandom(1))
                .text();
    }
}
