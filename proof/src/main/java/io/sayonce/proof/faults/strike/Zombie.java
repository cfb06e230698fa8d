package io.sayonce.proof.faults.strike;

import io.sayonce.stack.plan.Service;

/** One of two replicas stands still until the other has taken over, and goes on without knowing. */
public record Zombie(Service service) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.processes().replicate(service, 1);
        scene.processes().pause(Target.of(service));
    }

    @Override
    public void end(Scene scene) {
        scene.processes().resume(Target.of(service));
        scene.processes().dismiss(service);
    }
}
