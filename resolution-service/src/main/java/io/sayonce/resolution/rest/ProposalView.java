package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as it is shown, with what the customer replied. */
public record ProposalView(
        UUID id,
        UUID complaint,
        List<Option> options,
        Instant proposedAt,
        State state,
        Optional<ReplyView.Choice> choice,
        Optional<ReplyView.Decline> decline) {

    /** Where it stands. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("chosen")
        CHOSEN,
        @JsonProperty("declined")
        DECLINED
    }

    /**
     * One way to put it right.
     *
     * @param text as the customer reads it; absent where the customer was forgotten, and for analysts
     */
    public record Option(
            @Schema(examples = "a") String option,
            Remedy remedy,

            @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
            Optional<String> text) {}

    static ProposalView of(Resolution resolution, Proposal proposal, Seal seal) {
        var choice = ReplyView.choice(resolution, proposal, seal);
        var decline = ReplyView.decline(proposal, seal);
        return new ProposalView(
                proposal.id(),
                resolution.complaint(),
                options(proposal, seal.open(proposal.personal())),
                proposal.proposedAt(),
                choice.isPresent() ? State.CHOSEN : decline.isPresent() ? State.DECLINED : State.OPEN,
                choice,
                decline);
    }

    private static List<Option> options(Proposal proposal, Optional<SolutionProposed.Words> words) {
        return proposal.options().stream()
                .map(one -> new Option(one.option(), one.remedy(), words.flatMap(texts -> texts.of(one.option()))))
                .toList();
    }
}
