package io.sayonce.stack.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs something beside what goes on, on a thread of its own. The threads of the common pool look for classes elsewhere
 * than the one who starts them, and then the Kafka client does not find its own.
 */
public final class Aside {

    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private Aside() {}

    public static CompletableFuture<Void> run(Runnable step) {
        return CompletableFuture.runAsync(step, OWN_THREAD);
    }

    public static <T> CompletableFuture<T> supply(Supplier<T> step) {
        return CompletableFuture.supplyAsync(step, OWN_THREAD);
    }
}
