package io.sayonce.proof.faults.strike;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.sayonce.stack.process.Aside;

/** Everything is stopped in good order, and started again. */
public record RestartAll() implements Fault {

    @Override
    public boolean starts(Target target) {
        return true;
    }

    @Override
    public void begin(Scene scene) {
        services(scene.processes()::stop);
        scene.processes().stop(Target.BROKER);
        scene.processes().stop(Target.DATABASE);
    }

    @Override
    public void end(Scene scene) {
        scene.processes().start(Target.DATABASE);
        scene.processes().start(Target.BROKER);
        services(scene.processes()::start);
    }

    private static void services(Consumer<Target> what) {
        var all = Arrays.stream(Target.values())
                .filter(target -> target.service().isPresent())
                .map(target -> Aside.run(() -> what.accept(target)));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }
}
