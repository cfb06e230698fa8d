package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The stories of which facts are on their way to the broker. Nothing more of them leaves until those have arrived. */
final class UnderWay {

    /** With so many stories under way there is no hurry to read more. */
    private static final int CROWD = 64;

    /** By story, the version up to which its facts are under way. */
    private final Map<UUID, Integer> stories = new HashMap<>();

    private final Set<UUID> arrived = new HashSet<>();

    /** Before a reading begins: only what had arrived by then cannot be in it any more. */
    synchronized void forgetArrived() {
        stories.keySet().removeAll(arrived);
        arrived.clear();
    }

    /** Those facts that can leave now; their stories are under way from here on. */
    synchronized List<Outbox.Waiting> depart(List<Outbox.Waiting> facts) {
        var leaving = facts.stream()
                .filter(fact -> !stories.containsKey(fact.subject()))
                .toList();
        leaving.forEach(fact -> stories.merge(fact.subject(), fact.version(), Math::max));
        return leaving;
    }

    /** Whether some of these have to wait for others of their story. */
    synchronized boolean holdsBack(List<Outbox.Waiting> facts) {
        return facts.stream().anyMatch(fact -> fact.version() > stories.getOrDefault(fact.subject(), fact.version()));
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
