package io.sayonce.proof.faults.strike;

import io.sayonce.stack.plan.Service;

/** More processes of a service come and go again, so that they share out and take over each other's work. */
public record MoreReplicas(Service service, int more) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.processes().replicate(service, more);
    }

    @Override
    public void end(Scene scene) {
        scene.processes().dismiss(service);
    }
}
