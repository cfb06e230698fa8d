package io.sayonce.proof.faults.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.sayonce.stack.plan.Service;

/** What the callers of one run know: what they asked for, and what they were answered. */
public final class Notebook {

    private final List<Accepted> accepted = new ArrayList<>();
    private final Map<UUID, Map<String, Integer>> asked = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int told;

    synchronized void accepted(Accepted write) {
        accepted.add(write);
    }

    /** A request with a key of its own; however often it is sent, it creates this fact at most once. */
    synchronized void asked(UUID complaint, String fact) {
        asked.computeIfAbsent(complaint, first -> new HashMap<>()).merge(fact, 1, Integer::sum);
    }

    /** Such a request was refused whenever it was sent, and so creates nothing. */
    synchronized void askedInVain(UUID complaint, String fact) {
        asked.get(complaint).merge(fact, -1, Integer::sum);
    }

    /** One key was answered in two ways. */
    synchronized void contradicted(String sentence) {
        contradictions.add(sentence);
    }

    /** A service took the blame for what was done to it. */
    synchronized void erred(String sentence) {
        errors.add(sentence);
    }

    synchronized void refused(String why) {
        refused.merge(why, 1, Integer::sum);
    }

    synchronized void toldToItsEnd() {
        told++;
    }

    public synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** How many requests there were that may have been accepted, by complaint and by the fact that each asked for. */
    public synchronized Map<UUID, Map<String, Integer>> asked() {
        var copy = new HashMap<UUID, Map<String, Integer>>();
        asked.forEach((complaint, facts) -> copy.put(complaint, Map.copyOf(facts)));
        return copy;
    }

    public synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    public synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** Why stories could not be told further, and how many of them. */
    public synchronized Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    /** How many stories were told to their end. */
    public synchronized int told() {
        return told;
    }

    /** When the first write was accepted that was asked for after a moment, by anybody or by this service. */
    public synchronized Optional<Long> firstAfter(long moment, Optional<Service> by) {
        return accepted.stream()
                .filter(write -> write.begun() > moment
                        && by.map(write.service()::equals).orElse(true))
                .map(Accepted::at)
                .min(Long::compare);
    }
}
