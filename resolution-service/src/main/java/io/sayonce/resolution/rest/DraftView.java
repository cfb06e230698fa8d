package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.proposal.Draft;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal that a lead has to agree to before it is put to the customer; for staff only.
 *
 * @param proposal the id that it will have as a proposal
 * @param consult in which the lead is asked
 * @param value what its dearest option costs
 */
public record DraftView(
        UUID proposal,
        UUID complaint,
        UUID consult,
        State state,
        List<Option> options,
        MoneyView value,
        Instant askedAt,
        Optional<Answer> answer) {

    /** Where it stands. */
    public enum State {
        @JsonProperty("consulting")
        CONSULTING,
        @JsonProperty("agreed")
        AGREED,
        @JsonProperty("not-agreed")
        NOT_AGREED,
        @JsonProperty("put")
        PUT
    }

    /** One way to put it right. */
    public record Option(
            @Schema(examples = "a") String option,
            Remedy remedy,

            @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
            Optional<String> text,

            Optional<MoneyView> cost) {}

    /** What the lead said; why stands in the consult. */
    public record Answer(
            boolean agrees,

            @Schema(description = "Who said it, by pseudonym.", examples = "IH-OlTITWHqYXOGHJ4X86g")
            String lead,

            Instant at) {}

    static DraftView of(Resolution resolution, Draft draft, Seal seal) {
        var words = seal.open(draft.personal());
        return new DraftView(
                draft.proposal(),
                resolution.complaint(),
                draft.consult(),
                state(resolution, draft),
                options(draft, words),
                MoneyView.of(draft.value()),
                draft.askedAt(),
                draft.answer().map(said -> new Answer(said.agrees(), said.lead(), said.at())));
    }

    private static State state(Resolution resolution, Draft draft) {
        if (resolution.proposal(draft.proposal()).isPresent()) {
            return State.PUT;
        }
        return draft.answer()
                .map(answer -> answer.agrees() ? State.AGREED : State.NOT_AGREED)
                .orElse(State.CONSULTING);
    }

    private static List<Option> options(Draft draft, Optional<SolutionProposed.Words> words) {
        return draft.options().stream()
                .map(one -> new Option(
                        one.option(),
                        one.remedy(),
                        words.flatMap(texts -> texts.of(one.option())),
                        one.cost().map(MoneyView::of)))
                .toList();
    }
}
