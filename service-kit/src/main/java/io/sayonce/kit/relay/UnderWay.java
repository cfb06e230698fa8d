package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The stories of which facts are on their way to the broker. Nothing more of them leaves until those have arrived. */
final class UnderWay {

    /** With so many stories under way there is no hurry to read more. */
    private static final int CROWD = 64;

    private final Set<UUID> stories = new HashSet<>();
    private final Set<UUID> arrived = new HashSet<>();

    /** Before a reading begins: only what had arrived by then cannot be in it any more. */
    synchronized void forgetArrived() {
        stories.removeAll(arrived);
        arrived.clear();
    }

    /** Those facts that can leave now; their stories are under way from here on. */
    synchronized List<Outbox.Waiting> depart(List<Outbox.Waiting> facts) {
        var leaving =
                facts.stream().filter(fact -> !stories.contains(fact.subject())).toList();
        leaving.forEach(fact -> stories.add(fact.subject()));
        return leaving;
    }

    synchronized void arrive(Collection<UUID> subjects) {
        arrived.addAll(subjects);
        notifyAll();
    }

    synchronized boolean isCrowded() {
        return stories.size() - arrived.size() >= CROWD;
    }

    /** Until everything has arrived, or so long a time is over. */
    synchronized void await(Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            while (stories.size() > arrived.size() && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
