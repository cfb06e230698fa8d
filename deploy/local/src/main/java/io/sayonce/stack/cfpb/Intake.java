package io.sayonce.stack.cfpb;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes a file in, several rows at a time. */
public record Intake(String publicUrl, String token) {

    private static final int IN_FLIGHT = 8;

    /** Every row's outcome, in the order in which they are known. */
    public void take(CfpbFile file, Consumer<Outcome> told) {
        var recorder = new Recorder(publicUrl, token);
        var places = new Semaphore(IN_FLIGHT);
        var threads = Executors.newFixedThreadPool(IN_FLIGHT);
        try {
            file.forEach(row -> {
                places.acquireUninterruptibly();
                submit(threads, places, () -> {
                    var outcome = recorder.record(row);
                    synchronized (this) {
                        told.accept(outcome);
                    }
                    return outcome;
                });
            });
        } finally {
            threads.shutdown();
            await(threads);
        }
    }

    private static void submit(ExecutorService threads, Semaphore places, Callable<Outcome> work) {
        threads.submit(() -> {
            try {
                return work.call();
            } finally {
                places.release();
            }
        });
    }

    private static void await(ExecutorService threads) {
        try {
            threads.awaitTermination(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
