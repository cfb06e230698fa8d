package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;

/** Everything that was begun has come to its end: nothing is left to be said, heard, broken or sent. */
record Rest(Scene scene, Tape tape) {

    private static final String PROMISED =
            "promise where state = 'OPEN' and due_at < clock_timestamp() + interval '1 hour'";

    /** Waits for it; what has not come to its end by then, in sentences. */
    List<String> await(Duration limit) {
        var last = new AtomicReference<List<String>>();
        new Patience(limit).until(() -> {
            last.set(unrest());
            return last.get().isEmpty();
        });
        return last.get();
    }

    private List<String> unrest() {
        try {
            var ends = tape.ends();
            var left = new ArrayList<String>();
            Arrays.stream(Service.values()).forEach(service -> left.addAll(unrest(service, ends)));
            if (left.isEmpty() && !ends.equals(tape.ends())) {
                left.add("the topic grows");
            }
            return left;
        } catch (Trouble notYet) {
            return List.of(notYet.getMessage());
        }
    }

    private List<String> unrest(Service service, Map<Integer, Long> ends) {
        var left = new ArrayList<String>();
        count(left, service, "outbox");
        count(left, service, "parked");
        count(left, service, "deadline where at <= clock_timestamp()");
        switch (service) {
            case RESOLUTION -> count(left, service, PROMISED);
            case NOTIFICATION -> count(left, service, "notice where due");
            case COMPLAINT, LOYALTY -> {}
        }
        var heard = scene.books(service).heard();
        var behind = ends.entrySet().stream()
                .filter(end -> heard.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(end ->
                        "%d at %d of %d".formatted(end.getKey(), heard.getOrDefault(end.getKey(), 0L), end.getValue()))
                .toList();
        if (!behind.isEmpty()) {
            left.add("%s has not heard all: partition %s".formatted(service.module(), String.join(", ", behind)));
        }
        return left;
    }

    private void count(List<String> left, Service service, String what) {
        var count = scene.books(service).count(what);
        if (count > 0) {
            left.add("%s: %d left in %s".formatted(service.module(), count, what));
        }
    }
}
