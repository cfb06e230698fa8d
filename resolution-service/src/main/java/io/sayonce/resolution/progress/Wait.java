package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One stage that is waited for, counted from when another was reached.
 *
 * @param since from when it is counted
 * @param known it rests on what was known by then, so that the date does not move while somebody waits for it
 */
record Wait(Stage reached, Stage awaited, Instant since, Instant known) {

    /**
     * What is waited for, in the order of the stages.
     *
     * @param promisedBy by when the last of what was promised is to be done; empty where nothing is, or all of it is overdue
     */
    static List<Wait> of(Progress progress, Optional<Instant> promisedBy) {
        return progress.current()
                .map(current -> of(progress, current, promisedBy))
                .orElse(List.of());
    }

    private static List<Wait> of(Progress progress, Standing current, Optional<Instant> promisedBy) {
        var began = current.at().orElseThrow();
        if (current.stage() == Stage.PROMISES) {
            return promisedBy
                    .filter(at -> !at.isBefore(began))
                    .filter(at -> progress.of(Stage.SETTLED).state() == Standing.State.AHEAD)
                    .map(at -> List.of(new Wait(Stage.PROMISES, Stage.SETTLED, at, began)))
                    .orElse(List.of());
        }
        var before = Stage.values()[current.stage().ordinal() - 1];
        return progress.standings().stream()
                .filter(one -> one.stage() == current.stage() || one.state() == Standing.State.AHEAD)
                .map(one -> new Wait(before, one.stage(), began, began))
                .toList();
    }
}
