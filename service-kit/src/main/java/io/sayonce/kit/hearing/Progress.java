package io.sayonce.kit.hearing;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether hearing moves: counts the batches that were heard, or knowingly tried again. */
@ApplicationScoped
public class Progress {

    private final AtomicLong steps = new AtomicLong();

    void made() {
        steps.incrementAndGet();
    }

    long steps() {
        return steps.get();
    }
}
