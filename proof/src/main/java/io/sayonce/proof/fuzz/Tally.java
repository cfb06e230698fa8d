package io.sayonce.proof.fuzz;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each operation was asked, and how it answered. */
final class Tally {

    /** What is answered before an operation has its say. */
    private static final Set<Integer> BEFORE = Set.of(400, 401, 403, 405, 406, 413, 414, 415, 422, 429, 431);

    private static final String NOWHERE = "There is nothing at this address.";

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int unanswered;
    private boolean reached;

    synchronized void count(Outcome outcome) {
        if (outcome instanceof Outcome.Reply reply) {
            statuses.merge(reply.status(), 1, Integer::sum);
            reached |= !BEFORE.contains(reply.status()) && !reply.text().contains(NOWHERE);
        } else {
            unanswered++;
        }
    }

    /** Whether it was carried out, or refused by a rule of its own. */
    synchronized boolean reached() {
        return reached;
    }

    /** Those with a status of this hundred. */
    synchronized int of(int hundred) {
        return statuses.entrySet().stream()
                .filter(one -> one.getKey() / 100 == hundred)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized int all() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum() + unanswered;
    }

    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }
}
