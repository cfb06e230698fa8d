package io.sayonce.kit.hearing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;

/**
 * Hears polls one after another. Those that nobody waits for are gathered until one comes that is waited for, or a moment
 * has passed, and heard with it as one: so a service does not open a transaction for each word that does not change anything.
 *
 * <p>What is gathered is nowhere but here, and does not count as heard: where the process ends, it comes again.
 */
final class Gathering {

    /** In records, the number from which on nothing more is waited for. */
    private static final int ENOUGH = 500;

    private final Predicate<Polled> canWait;
    private final Function<Polled, Uni<Void>> hear;
    private final Consumer<Runnable> inAMoment;
    private Optional<Polled> gathered = Optional.empty();
    private int hearings;
    private CompletableFuture<Void> lastHeard = CompletableFuture.completedFuture(null);

    /**
     * @param canWait whether nobody waits for what these say
     * @param hear does not fail, other than for good
     * @param inAMoment runs something later
     */
    Gathering(Predicate<Polled> canWait, Function<Polled, Uni<Void>> hear, Consumer<Runnable> inAMoment) {
        this.canWait = canWait;
        this.hear = hear;
        this.inAMoment = inAMoment;
    }

    /**
     * To be called in the order of arrival, for the next once this has completed: when these are heard, or may wait and
     * nothing is being heard. Fails where hearing has.
     */
    synchronized Uni<Void> add(Polled polled) {
        var canWait = this.canWait.test(polled);
        if (gathered.filter(earlier -> !polled.follows(earlier)).isPresent()) {
            hearGathered();
        }
        if (gathered.isEmpty() && canWait) {
            var before = hearings;
            inAMoment.accept(() -> hearGatheredSince(before));
        }
        gathered = Optional.of(gathered.map(polled::after).orElse(polled));
        if (!canWait || gathered.get().records().size() >= ENOUGH) {
            hearGathered();
        }
        return Uni.createFrom().completionStage(lastHeard::copy);
    }

    private synchronized void hearGatheredSince(int before) {
        if (hearings == before) {
            hearGathered();
        }
    }

    private void hearGathered() {
        var polled = gathered.orElseThrow();
        gathered = Optional.empty();
        hearings++;
        lastHeard = lastHeard.thenCompose(before -> hear.apply(polled).subscribeAsCompletionStage());
    }
}
