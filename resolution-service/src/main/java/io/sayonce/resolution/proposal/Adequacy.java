package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.ResolutionInadequate.Because;

/**
 * Sees whether what we proposed was enough. It was not when nothing is on the table, nothing chosen stands, and the customer
 * declined last or answered the third proposal with a wish, too. Then that is said, once, whoever would rather go on trying
 * in silence.
 */
public final class Adequacy {

    /** After so many proposals without a choice they are exhausted. */
    static final int ENOUGH = 3;

    private Adequacy() {}

    public static List<Owed<Resolution>> owed(Resolution resolution) {
        if (isOver(resolution) || resolution.inadequacy().isTold() || isSomethingLeft(resolution)) {
            return List.of();
        }
        var missed = missed(resolution);
        return because(missed)
                .map(because -> owed(missed, because))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isOver(Resolution resolution) {
        return resolution.closed() || resolution.circumstances().settledAt().isPresent();
    }

    /** Whether the customer has something to choose from, or has chosen something that we did not take back. */
    private static boolean isSomethingLeft(Resolution resolution) {
        return resolution.proposals().values().stream()
                .filter(proposal -> !resolution.isLapsed(proposal))
                .anyMatch(proposal -> proposal.reply()
                        .map(reply -> reply instanceof Reply.Choice && stands(proposal, reply, resolution))
                        .orElse(true));
    }

    private static boolean stands(Proposal chosen, Reply reply, Resolution resolution) {
        var takenBack = resolution
                .promiseFrom(chosen.id())
                .flatMap(promise -> promise.withdrawal())
                .filter(Withdrawal::notKept);
        return takenBack.isEmpty() && resolution.inadequacy().isRecent(reply.at());
    }

    /** The replies by which the customer took nothing, since the complaint was recorded or reopened, in their order. */
    private static List<Missed> missed(Resolution resolution) {
        return resolution.proposals().values().stream()
                .flatMap(proposal -> proposal.reply().stream().map(reply -> new Missed(proposal, reply)))
                .filter(missed -> !(missed.reply() instanceof Reply.Choice))
                .filter(missed ->
                        resolution.inadequacy().isRecent(missed.reply().at()))
                .sorted(Missed.ORDER)
                .toList();
    }

    private static Optional<Because> because(List<Missed> missed) {
        var last = missed.stream().reduce((one, next) -> next).map(Missed::reply);
        var declined = last.filter(Reply.Decline.class::isInstance).map(reply -> Because.DECLINED);
        return declined.or(() -> missed.size() >= ENOUGH ? Optional.of(Because.EXHAUSTED) : Optional.empty());
    }

    private static Owed<Resolution> owed(List<Missed> missed, Because because) {
        var last = missed.get(missed.size() - 1).reply();
        var proposals = missed.stream().map(one -> one.proposal().id()).toList();
        return Owed.byRule(last.fact(), "inadequate", new ResolutionInadequate(because, proposals));
    }

    /** A proposal of which the customer took nothing. */
    private record Missed(Proposal proposal, Reply reply) {

        private static final Comparator<Missed> ORDER = Comparator.<Missed, Instant>comparing(
                        missed -> missed.reply().at())
                .thenComparing(missed -> missed.proposal().id());
    }
}
