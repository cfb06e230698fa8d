package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeaderSpoilingsTest {

    private final Operation change = Parcels.operation("change");
    private final Map<String, Spoiling> spoilings =
            HeaderSpoilings.of(change).collect(Collectors.toMap(Spoiling::name, one -> one));

    @Test
    void only_conditions_are_lists_of_tags() {
        assertEquals(
                Set.of("5,000 tags at If-Match"),
                spoilings.keySet().stream()
                        .filter(name -> name.startsWith("5,000 tags at "))
                        .collect(Collectors.toSet()));
        assertEquals(5_001, spoiled("5,000 tags at If-Match").split(",").length);
    }

    @Test
    void a_long_condition_is_within_what_headers_may_hold() {
        HeaderTraps.CONDITIONS.forEach(trap -> assertTrue(trap.value().length() < 15_500, trap.name()));
    }

    @Test
    void what_comes_with_a_trace_comes_beside_one() {
        var spoilt = spoil("15,000 entries at baggage");

        assertEquals(15_001, spoilt.header("baggage").orElseThrow().split(",").length);
        assertEquals(55, spoilt.header("traceparent").orElseThrow().length());
        assertTrue(spoilt.sound());
    }

    @Test
    void what_comes_with_a_trace_is_within_what_a_server_reads() {
        Stream.concat(HeaderTraps.TRACE_STATES.stream(), HeaderTraps.BAGGAGE.stream())
                .forEach(trap -> assertTrue(trap.value().length() < 64_000, trap.name()));
    }

    private String spoiled(String name) {
        return spoil(name).header("If-Match").orElseThrow();
    }

    private Call spoil(String name) {
        var good = new Call(change, "", "PATCH", Map.of("id", "1"), List.of(), List.of(), null, true);
        return spoilings.get(name).spoil(good, new SplittableRandom(1));
    }
}
