package io.sayonce.kit.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells whoever waits in this process that a journal has grown; only a hint, the tables are the truth. */
@ApplicationScoped
public class Signal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void onGrowth(Runnable listener) {
        listeners.add(listener);
    }

    public void grown() {
        listeners.forEach(Runnable::run);
    }
}
