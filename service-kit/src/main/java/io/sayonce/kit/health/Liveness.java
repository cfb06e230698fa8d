package io.sayonce.kit.health;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Alive as long as hearing moves. Without Kafka or database it cannot move, and starting again would not help. */
@org.eclipse.microprofile.health.Liveness
@ApplicationScoped
class Liveness implements HealthCheck {

    private final Watch watch;

    Liveness(Watch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var hearing = HealthCheckResponse.named("hearing").up();
        for (var channel : watch.channels()) {
            hearing.withData(channel + " waiting", watch.pulse(channel).lag());
            if (watch.isStuck(channel)) {
                hearing.withData(channel, "stuck").down();
            }
        }
        return hearing.build();
    }
}
