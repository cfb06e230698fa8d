package io.sayonce.proof.faults.strike;

/** Callers hang up in the middle of their requests. */
public record HungUp(double share) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.hangUps().share(share);
    }

    @Override
    public void end(Scene scene) {
        scene.hangUps().share(0);
    }
}
