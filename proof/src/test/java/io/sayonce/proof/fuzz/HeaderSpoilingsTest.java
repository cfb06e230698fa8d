package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

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
        Traps.CONDITIONS.forEach(trap -> assertTrue(trap.value().length() < 15_500, trap.name()));
    }

    private String spoiled(String name) {
        var good = new Call(change, "", "PATCH", Map.of("id", "1"), List.of(), List.of(), null, true);
        return spoilings
                .get(name)
                .spoil(good, new SplittableRandom(1))
                .header("If-Match")
                .orElseThrow();
    }
}
