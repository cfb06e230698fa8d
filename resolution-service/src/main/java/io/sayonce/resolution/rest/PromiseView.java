package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseRenegotiated;
import io.sayonce.resolution.promise.PromiseState;
import io.sayonce.resolution.promise.PromiseWithdrawn;
import io.sayonce.resolution.promise.Renegotiation;
import io.sayonce.resolution.promise.Timing;
import io.sayonce.resolution.promise.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise as it is shown.
 *
 * @param text as the customer reads it; absent where the customer was forgotten, and for analysts
 * @param owner who answers for it now
 * @param previousDates the dates that the customer gave up, the first one first
 */
public record PromiseView(
        UUID id,
        UUID complaint,
        Optional<UUID> proposal,
        PromiseKind kind,

        @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
        Optional<String> text,

        OwnerView owner,
        Instant madeAt,
        Instant dueAt,
        List<PreviousDate> previousDates,
        PromiseState state,
        Optional<Instant> brokenAt,
        Optional<Fulfilled> fulfilment,
        Optional<Withdrawn> withdrawal) {

    /** A date that counted until the customer wanted another one. */
    public record PreviousDate(
            Instant dueAt,
            Instant renegotiatedAt,
            By by,
            Optional<EvidenceView> evidence,

            @Schema(examples = "I am away that week. The Monday after is fine.")
            Optional<String> words) {

        private static PreviousDate of(Renegotiation how, Seal seal) {
            var said = how.personal().flatMap(seal::open).map(PromiseRenegotiated.Words::words);
            var shown = how.act().evidence().map(EvidenceView::of);
            return new PreviousDate(how.previousDueAt(), how.at(), how.act().by(), shown, said);
        }
    }

    /** How the promise was kept. */
    public record Fulfilled(Instant fulfilledAt, Timing timing, EvidenceView evidence, boolean exceeded) {

        private static Fulfilled of(Promise.Fulfilment how) {
            return new Fulfilled(how.at(), how.timing(), EvidenceView.of(how.evidence()), how.exceeded());
        }
    }

    /**
     * How the promise was let go.
     *
     * @param notKept whether it counts as not kept
     */
    public record Withdrawn(
            Instant withdrawnAt,
            Withdrawal.By by,
            Optional<EvidenceView> evidence,
            boolean notKept,

            @Schema(examples = "I have found the part myself. There is no need to come any more.")
            Optional<String> reason) {

        private static Withdrawn of(Withdrawal how, Seal seal) {
            var said = how.personal().flatMap(seal::open).map(PromiseWithdrawn.Words::reason);
            return new Withdrawn(how.at(), how.by(), how.evidence().map(EvidenceView::of), how.notKept(), said);
        }
    }

    static PromiseView of(Resolution resolution, Promise promise, Seal seal) {
        return new PromiseView(
                promise.id(),
                resolution.complaint(),
                promise.proposal(),
                promise.kind(),
                seal.open(promise.personal()).map(PromiseMade.Words::text),
                OwnerView.of(promise.ownerIn(resolution)),
                promise.madeAt(),
                promise.dueAt(),
                promise.renegotiations().stream()
                        .map(how -> PreviousDate.of(how, seal))
                        .toList(),
                promise.state(),
                promise.brokenAt(),
                promise.fulfilment().map(Fulfilled::of),
                promise.withdrawal().map(how -> Withdrawn.of(how, seal)));
    }
}
