package io.sayonce.proof.faults.strike;

import java.util.Random;

/** Records come again, byte for byte, some soon and some long after. */
public record Repetition(int records, long seed) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.pen().repeat(records, new Random(seed));
    }

    @Override
    public void end(Scene scene) {
        scene.pen().repeat(records, new Random(seed + 1));
    }
}
