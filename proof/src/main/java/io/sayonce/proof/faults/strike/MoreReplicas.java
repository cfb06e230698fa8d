package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.stack.plan.Service;

/** More processes of a service come and go again, so that they share out and take over each other's work. */
public record MoreReplicas(Service service, int more) implements Fault {

    private static final Duration START = Duration.ofSeconds(10);

    @Override
    public Duration takes() {
        return START.multipliedBy(more);
    }

    @Override
    public boolean starts(Target target) {
        return target == Target.of(service);
    }

    @Override
    public void begin(Scene scene) {
        scene.processes().replicate(service, more);
    }

    @Override
    public Optional<String> vain(Scene scene) {
        return scene.leases(service)
                .shares()
                .filter(shares -> shares.holders() <= more)
                .map(shares -> "%d of %d processes share the buckets".formatted(shares.holders(), more + 1));
    }

    @Override
    public void end(Scene scene) {
        scene.processes().dismiss(service, more);
    }
}
