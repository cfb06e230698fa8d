package io.sayonce.resolution.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.rest.Momentary;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.grant.Use;
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

        @Schema(description = "How many people had to approve it first; for agents, leads and analysts only.")
        Optional<Integer> approvalHops,

        @Schema(description = "The money that was set aside for it; for agents, leads and analysts only.")
        Optional<Reserved> reserved,

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
        COUNTERED,
        @JsonProperty("lapsed")
        LAPSED
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
                approvalHops,
                reserved,
                choice,
                decline,
                counter);
    }

    /** Money that is set aside under a grant, and where it is now. */
    public record Reserved(
            @Schema(examples = "front-line") String grant,

            @Schema(description = "Who set it aside, by pseudonym.", examples = "IH-OlTITWHqYXOGHJ4X86g")
            String agent,

            @Schema(description = "On which it counts.", examples = "2026-11-21")
            LocalDate day,

            MoneyView value,
            Use.State state) {

        private static Reserved of(Use use) {
            var reserved = use.reservation();
            return new Reserved(
                    reserved.grant(), reserved.agent(), reserved.day(), MoneyView.of(reserved.value()), use.state());
        }
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
                state(resolution, proposal),
                Optional.of(proposal.approvalHops()).filter(any -> forStaff),
                resolution.ledger().use(proposal.id()).filter(any -> forStaff).map(Reserved::of),
                ReplyView.choice(resolution, proposal, seal),
                ReplyView.decline(proposal, seal),
                ReplyView.counter(proposal, seal));
    }

    private static State state(Resolution resolution, Proposal proposal) {
        return proposal.reply()
                .map(ProposalView::state)
                .orElseGet(() -> resolution.isLapsed(proposal) ? State.LAPSED : State.OPEN);
    }

    private static State state(Reply reply) {
        if (reply instanceof Reply.Choice) {
            return State.CHOSEN;
        }
        return reply instanceof Reply.Decline ? State.DECLINED : State.COUNTERED;
    }
}
