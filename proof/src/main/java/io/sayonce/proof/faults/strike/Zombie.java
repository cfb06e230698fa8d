package io.sayonce.proof.faults.strike;

import java.util.Optional;

import io.sayonce.stack.plan.Service;

/** One of two replicas stands still until the other has taken over, and goes on without knowing. */
public record Zombie(Service service) implements Fault {

    @Override
    public void prepare(Scene scene) {
        scene.processes().replicate(service, 1);
    }

    @Override
    public boolean starts(Target target) {
        return target == Target.of(service);
    }

    @Override
    public void begin(Scene scene) {
        scene.processes().pause(Target.of(service));
    }

    @Override
    public Optional<String> vain(Scene scene) {
        return scene.leases(service)
                .shares()
                .filter(shares -> !shares.areOf(scene.processes().replicas(service)))
                .map(shares -> "%d buckets are held, by %d".formatted(shares.held(), shares.holders()));
    }

    @Override
    public void end(Scene scene) {
        scene.processes().resume(Target.of(service));
        scene.processes().dismiss(service, 1);
    }
}
