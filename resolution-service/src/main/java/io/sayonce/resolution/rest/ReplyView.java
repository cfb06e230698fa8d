package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.Reply;
import io.sayonce.resolution.proposal.SolutionChosen;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionDeclined;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer replied to a proposal, as it is shown. */
public final class ReplyView {

    private ReplyView() {}

    /**
     * What was chosen.
     *
     * @param promise what the company promised thereby
     */
    public record Choice(
            @Schema(examples = "a") String option,
            Instant wantedBy,
            @Schema(examples = "The new one, please.") Optional<String> words,
            By by,
            Optional<EvidenceView> evidence,
            Instant chosenAt,
            Optional<UUID> promise) {}

    /** That nothing was wanted, and why. */
    public record Decline(
            @Schema(examples = "I have bought another one by now.")
            Optional<String> reason,

            By by,
            Optional<EvidenceView> evidence,
            Instant declinedAt) {}

    /** That something else is wanted, and what. */
    public record Counter(
            @Schema(examples = "I would rather have my money back, before I travel.")
            Optional<String> words,

            Optional<Desired> desired,
            By by,
            Optional<EvidenceView> evidence,
            Instant counteredAt) {}

    /** What is wanted, as far as it can be put without words. */
    public record Desired(Optional<Remedy> remedy, Optional<Instant> wantedBy) {

        private static Desired of(SolutionCountered.Desired desired) {
            return new Desired(desired.remedy(), desired.wantedBy());
        }
    }

    static Optional<Choice> choice(Resolution resolution, Proposal proposal, Seal seal) {
        return proposal.reply()
                .filter(Reply.Choice.class::isInstance)
                .map(Reply.Choice.class::cast)
                .map(reply -> new Choice(
                        reply.option(),
                        reply.wantedBy(),
                        reply.personal().flatMap(seal::open).map(SolutionChosen.Words::words),
                        reply.act().by(),
                        reply.act().evidence().map(EvidenceView::of),
                        reply.at(),
                        resolution.promiseFrom(proposal.id()).map(Promise::id)));
    }

    static Optional<Decline> decline(Proposal proposal, Seal seal) {
        return proposal.reply()
                .filter(Reply.Decline.class::isInstance)
                .map(Reply.Decline.class::cast)
                .map(reply -> new Decline(
                        reply.personal().flatMap(seal::open).map(SolutionDeclined.Words::reason),
                        reply.act().by(),
                        reply.act().evidence().map(EvidenceView::of),
                        reply.at()));
    }

    static Optional<Counter> counter(Proposal proposal, Seal seal) {
        return proposal.reply()
                .filter(Reply.Counter.class::isInstance)
                .map(Reply.Counter.class::cast)
                .map(reply -> new Counter(
                        seal.open(reply.personal()).map(SolutionCountered.Words::words),
                        reply.desired().map(Desired::of),
                        reply.act().by(),
                        reply.act().evidence().map(EvidenceView::of),
                        reply.at()));
    }
}
