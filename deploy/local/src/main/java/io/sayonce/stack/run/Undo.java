package io.sayonce.stack.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.sayonce.stack.Trouble;

/** How what was started is ended, the last thing first. Once that has begun, nothing more is started. */
public final class Undo {

    private final Object ending = new Object();
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

    /** Takes all steps, also where one fails; whoever comes second waits for the first. */
    public void all(Consumer<RuntimeException> failed) {
        synchronized (ending) {
            for (var next = next(); next != null; next = next()) {
                try {
                    next.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        }
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    static Trouble tooLate() {
        return new Trouble("SayOnce is being stopped.");
    }

    private synchronized Runnable next() {
        begun = true;
        return steps.poll();
    }
}
