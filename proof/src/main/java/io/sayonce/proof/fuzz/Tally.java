package io.sayonce.proof.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** How often each operation was asked, and how it answered. */
final class Tally {

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int unanswered;
    private boolean reached;

    /** @param own whether it was asked of this operation, and not perhaps of another */
    synchronized void count(Outcome outcome, boolean own) {
        if (outcome instanceof Outcome.Reply reply) {
            statuses.merge(reply.status(), 1, Integer::sum);
            reached |= own && reply.isCarriedOut();
        } else {
            unanswered++;
        }
    }

    /** Whether it was carried out at least once; a refusal may come from somewhere before it. */
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
