package io.sayonce.proof.faults.strike;

import java.util.Random;

/** Records stand on the topic that are no facts. */
public record Poison(int records, long seed) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.pen().spoil(records, new Random(seed));
    }

    @Override
    public void end(Scene scene) {
        scene.pen().spoil(records, new Random(seed + 1));
    }
}
