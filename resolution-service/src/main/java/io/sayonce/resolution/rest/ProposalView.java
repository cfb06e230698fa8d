package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.rest.Momentary;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Reply;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal as it is shown, with what the customer replied.
 *
 * @param refuses the proposal whose counter-proposal this one says no to
 * @param because why; absent where the customer was forgotten, and for analysts
 */
public record ProposalView(
        UUID id,
        UUID complaint,
        List<OptionView> options,
        Optional<UUID> refuses,

        @Schema(examples = "The green one is sold out until spring.")
        Optional<String> because,

        Instant proposedAt,
        State state,
        Optional<ReplyView.Choice> choice,
        Optional<ReplyView.Decline> decline,
        Optional<ReplyView.Counter> counter)
        implements Momentary {

    /** Where it stands. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("chosen")
        CHOSEN,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("countered")
        COUNTERED
    }

    @Override
    public ProposalView lasting() {
        return new ProposalView(
                id,
                complaint,
                options.stream().map(OptionView::undated).toList(),
                refuses,
                because,
                proposedAt,
                state,
                choice,
                decline,
                counter);
    }

    static ProposalView of(Resolution resolution, Proposal proposal, Seal seal, boolean forStaff, Dates dates) {
        var words = seal.open(proposal.personal());
        return new ProposalView(
                proposal.id(),
                resolution.complaint(),
                proposal.options().stream()
                        .map(one -> OptionView.of(one, words, forStaff, dates.of(proposal, one)))
                        .toList(),
                proposal.refuses(),
                words.flatMap(SolutionProposed.Words::because),
                proposal.proposedAt(),
                proposal.reply().map(ProposalView::state).orElse(State.OPEN),
                ReplyView.choice(resolution, proposal, seal),
                ReplyView.decline(proposal, seal),
                ReplyView.counter(proposal, seal));
    }

    private static State state(Reply reply) {
        if (reply instanceof Reply.Choice) {
            return State.CHOSEN;
        }
        return reply instanceof Reply.Decline ? State.DECLINED : State.COUNTERED;
    }
}
