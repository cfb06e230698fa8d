package io.sayonce.stack.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.sayonce.stack.Trouble;

/** How what was started is ended, the last thing first. Once that has begun, nothing more is started. */
public final class Undo {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean begun;

    /** Remembers a step. Once the end has begun it is taken at once, and whoever came too late is told so. */
    public void by(Runnable step) {
        synchronized (this) {
            if (!begun) {
                steps.push(step);
                return;
            }
        }
        step.run();
        throw tooLate();
    }

    /** Takes all steps; one that fails keeps none of the others from being taken. */
    public void run(Consumer<RuntimeException> failed) {
        for (var next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        }
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    static Trouble tooLate() {
        return new Trouble("SayOnce was stopped while it started.");
    }

    private synchronized Runnable next() {
        begun = true;
        return steps.poll();
    }
}
