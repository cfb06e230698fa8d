package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.stack.plan.Service;

/** A service believes that it is another time. */
public record WrongClock(Service service, Duration off) implements Fault {

    private static final Duration THERE_AND_BACK = Duration.ofSeconds(20);

    @Override
    public Duration takes() {
        return THERE_AND_BACK;
    }

    @Override
    public boolean starts(Target target) {
        return target == Target.of(service);
    }

    @Override
    public void begin(Scene scene) {
        scene.processes().stop(Target.of(service));
        scene.processes().startOtherwise(service, Skew.in(scene.site().logs()).by(off));
    }

    @Override
    public Optional<String> vain(Scene scene) {
        return scene.belief(service)
                .isOff(off)
                .filter(wrong -> !wrong)
                .map(right -> "the clock of the %s is right".formatted(service.module()));
    }

    @Override
    public void end(Scene scene) {
        scene.processes().stop(Target.of(service));
        scene.processes().start(Target.of(service));
    }
}
