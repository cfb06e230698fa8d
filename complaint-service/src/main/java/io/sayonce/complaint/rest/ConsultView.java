package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.consult.Consult;
import io.sayonce.complaint.consult.Spending;
import io.sayonce.kit.personal.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consult as it is shown to colleagues; a customer never sees one. */
public record ConsultView(
        UUID id,
        UUID complaint,
        Consult.State state,
        OwnerView asker,

        @Schema(description = "Who is asked; absent where any colleague will do.")
        Optional<OwnerView> of,

        @Schema(description = "The money that a lead has to agree to.")
        Optional<Spending> spending,

        @Schema(description = "What the asker would like to know.", examples = "Would you replace a third one?")
        Optional<String> question,

        Instant openedAt,
        Optional<AnswerView> answer) {

    /** What the colleague said to it. */
    public record AnswerView(
            @Schema(description = "Who said it, by pseudonym.", examples = "lead:IH-OlTITWHqYXOGHJ4X86g")
            String by,

            Instant at,
            Optional<Boolean> agrees,

            @Schema(examples = "Yes, and send it by courier.")
            Optional<String> advice) {

        static AnswerView of(Consult.Answer answer, Seal seal) {
            return new AnswerView(
                    answer.actor(),
                    answer.at(),
                    answer.agrees(),
                    seal.open(answer.advice()).map(Consult.Advice::advice));
        }
    }

    /** As a platform reads it, whose screens a customer may be shown. */
    ConsultView withoutCosts() {
        return new ConsultView(id, complaint, state, asker, of, Optional.empty(), question, openedAt, answer);
    }

    static ConsultView of(Complaint complaint, Consult consult, Seal seal) {
        return new ConsultView(
                consult.id(),
                complaint.id(),
                consult.stateIn(complaint),
                OwnerView.of(consult.asker()),
                consult.of().map(OwnerView::of),
                consult.spending(),
                consult.question().flatMap(seal::open).map(Consult.Question::question),
                consult.openedAt(),
                consult.answer().map(answer -> AnswerView.of(answer, seal)));
    }
}
