package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.stream.IntStream;

import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class PlanTest {

    private static final int ENOUGH = 300;

    private final People people = new People(new Tokens(Keys.make()));

    @Test
    void the_same_seed_is_the_same_plan() {
        assertEquals(lines(7), lines(7));
        assertNotEquals(lines(7), lines(8));
    }

    private List<String> lines(long seed) {
        var pool = new Pool();
        var plan = Plan.of(seed, Parcels.api().operations(), pool, people);
        var requests = new Requests(pool, people);
        return IntStream.range(0, ENOUGH)
                .mapToObj(number -> plan.call(number, requests))
                .map(call -> call.spoiled() + " " + call.verb() + " " + call.target() + " " + call.text())
                .toList();
    }
}
