package io.sayonce.kit.journal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells whoever waits in this process that a journal has grown; only a hint, the tables are the truth. */
@ApplicationScoped
public class Signal {

    private final List<Runnable> onGrowth = new CopyOnWriteArrayList<>();
    private final List<Runnable> onTelling = new CopyOnWriteArrayList<>();

    /** By what was told here, or was heard. */
    public void onGrowth(Runnable listener) {
        onGrowth.add(listener);
    }

    /** By what was told here, and is to be published. */
    public void onTelling(Runnable listener) {
        onTelling.add(listener);
    }

    public void grown(Collection<Entry> told) {
        onGrowth.forEach(Runnable::run);
        if (!told.isEmpty()) {
            onTelling.forEach(Runnable::run);
        }
    }
}
