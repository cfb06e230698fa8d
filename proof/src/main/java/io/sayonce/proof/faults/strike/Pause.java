package io.sayonce.proof.faults.strike;

/** A process stands still, and goes on as if nothing had been. */
public record Pause(Target target) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.processes().pause(target);
    }

    @Override
    public void end(Scene scene) {
        scene.processes().resume(target);
    }
}
