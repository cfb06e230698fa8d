package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.Resolution;

/** A proposal is replied to once. */
final class Replies {

    private Replies() {}

    /** Why this proposal cannot be replied to, if so. */
    static Optional<Refusal> refusal(Resolution resolution, UUID proposal) {
        return resolution
                .proposal(proposal)
                .map(one -> one.reply().map(Reply::refusal))
                .orElseGet(() -> Optional.of(ProposalRefusals.NOT_FOUND));
    }
}
