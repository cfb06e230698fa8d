package io.sayonce.proof.faults.strike;

/** A process is gone at once, as by a power cut, and is started again later. */
public record Kill(Target target) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.processes().kill(target);
    }

    @Override
    public void end(Scene scene) {
        scene.stopwatch().start(target);
        scene.processes().start(target);
    }
}
