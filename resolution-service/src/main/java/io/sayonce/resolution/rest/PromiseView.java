package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseState;
import io.sayonce.resolution.promise.Timing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise as it is shown.
 *
 * @param text as the customer reads it; absent where the customer was forgotten, and for analysts
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
        PromiseState state,
        Optional<Instant> brokenAt,
        Optional<Fulfilment> fulfilment) {

    /** How the promise was kept. */
    public record Fulfilment(Instant fulfilledAt, Timing timing, EvidenceView evidence, boolean exceeded) {

        private static Fulfilment of(Promise.Fulfilment how) {
            return new Fulfilment(how.at(), how.timing(), EvidenceView.of(how.evidence()), how.exceeded());
        }
    }

    static PromiseView of(Resolution resolution, Promise promise, Seal seal) {
        return new PromiseView(
                promise.id(),
                resolution.complaint(),
                promise.proposal(),
                promise.kind(),
                seal.open(promise.personal()).map(PromiseMade.Words::text),
                OwnerView.of(promise.owner()),
                promise.madeAt(),
                promise.dueAt(),
                promise.state(),
                promise.brokenAt(),
                promise.fulfilment().map(Fulfilment::of));
    }
}
