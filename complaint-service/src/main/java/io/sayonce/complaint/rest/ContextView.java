package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.hears.Dealings;
import io.sayonce.complaint.hears.PromiseMade;
import io.sayonce.complaint.hears.Reply;
import io.sayonce.complaint.hears.SolutionProposed;
import io.sayonce.complaint.question.Question;
import io.sayonce.complaint.question.QuestionAsked;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.personal.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the next person needs to know of a complaint, so that the customer does not have to say it again.
 *
 * @param facts what has been told so far, by name, in topic order
 */
public record ContextView(
        ComplaintView complaint,
        List<Known> answers,
        List<Open> openQuestions,
        List<HandoffView> handoffs,

        @Schema(description = "Where a colleague was asked; for staff only.")
        List<ConsultView> consults,

        List<ProposalView> proposals,
        List<PromiseView> promises,
        List<IncentiveView> incentives,
        List<NoticeView> notices,

        @Schema(
                description = "What has been told, in topic order.",
                examples = "[\"complaint-recorded\", \"owner-assigned\"]")
        List<String> facts) {

    /** An answer that nobody has to ask for. */
    public record Known(
            @Schema(description = "The key of the question.", examples = "serial-number")
            String question,

            @Schema(description = "What the customer said.", examples = "GZ-1")
            Optional<String> answer) {}

    /** A question that waits for the customer. */
    public record Open(
            @Schema(description = "The key of the question.", examples = "colour")
            String question,

            @Schema(description = "How it was put to the customer.", examples = "Which colour?")
            Optional<String> text) {}

    /**
     * Options put to the customer, and what the customer said to them.
     *
     * @param refuses the proposal whose counter-proposal was refused with this one
     */
    public record ProposalView(
            UUID id,

            @Schema(description = "proposed, chosen, declined or countered.", examples = "chosen")
            String state,

            @Schema(description = "The option that the customer chose.", examples = "a")
            Optional<String> chosen,

            List<Option> options,

            Optional<UUID> refuses,

            @Schema(
                    description = "Why it was refused, as the customer read it.",
                    examples = "The green one is sold out until spring.")
            Optional<String> because,

            @Schema(
                    description = "What the customer said to it: why it was declined, or what it should be instead.",
                    examples = "A green one, please.")
            Optional<String> said,

            @Schema(description = "What the customer wants instead, as far as it can be put without words.")
            Optional<Desired> desired) {}

    /** What the customer wants instead. */
    public record Desired(
            @Schema(description = "What sort of solution.", examples = "replacement")
            Optional<String> remedy,

            Optional<Instant> wantedBy) {

        private static Desired of(Reply.Desired desired) {
            return new Desired(desired.remedy(), desired.wantedBy());
        }
    }

    /** One way to put it right, as the customer reads it. */
    public record Option(
            @Schema(examples = "a") String option,
            @Schema(examples = "A new gizmo comes to you.") String text) {}

    /** What we said we would do. */
    public record PromiseView(
            UUID id,

            @Schema(description = "What kind of promise.", examples = "delivery")
            String kind,

            @Schema(description = "open, broken or fulfilled.", examples = "fulfilled")
            String state,

            Instant dueAt,

            @Schema(description = "early, on-time or late.", examples = "early")
            Optional<String> timing,

            @Schema(description = "What the customer was told.", examples = "A new gizmo comes to you.")
            Optional<String> text) {}

    /** What the customer was offered where we could not put it right. */
    public record IncentiveView(
            UUID id,

            @Schema(description = "offered, accepted or declined.", examples = "offered")
            String state,

            Optional<Value> value) {}

    /** What it is worth. */
    public record Value(
            @Schema(examples = "10.00") String amount,
            @Schema(examples = "EUR") String currency) {}

    /** What was written to the customer. */
    public record NoticeView(
            UUID id,

            @Schema(description = "What it was written from.", examples = "acknowledgement")
            String template,

            @Schema(description = "sent, or why it failed.", examples = "sent")
            String state,

            Instant at) {}

    static ContextView of(Done<Complaint> done, Seal seal) {
        var complaint = done.state();
        var dealings = complaint.dealings();
        return new ContextView(
                ComplaintView.of(complaint, seal),
                answers(complaint, seal),
                openQuestions(complaint, seal),
                complaint.handoffs().all().stream()
                        .map(handoff -> HandoffView.of(complaint.id(), handoff, seal))
                        .toList(),
                complaint.consults().all().stream()
                        .map(consult -> ConsultView.of(complaint, consult, seal))
                        .toList(),
                dealings.proposals().values().stream()
                        .map(one -> proposal(one, seal))
                        .toList(),
                dealings.promises().values().stream()
                        .map(one -> promise(one, seal))
                        .toList(),
                dealings.incentives().values().stream()
                        .map(ContextView::incentive)
                        .toList(),
                dealings.notices().values().stream()
                        .map(one -> new NoticeView(one.id(), one.template(), one.state(), one.at()))
                        .toList(),
                StoryOrder.of(done.story().entries()).stream()
                        .map(entry -> entry.headers().type())
                        .toList());
    }

    ContextView withoutCosts() {
        return new ContextView(
                complaint,
                answers,
                openQuestions,
                handoffs,
                consults.stream().map(ConsultView::withoutCosts).toList(),
                proposals,
                promises,
                incentives,
                notices,
                facts);
    }

    /** As the customer reads it: without what is {@link Internal}. */
    ContextView forCustomer() {
        return new ContextView(
                complaint,
                answers,
                openQuestions,
                handoffs.stream().map(HandoffView::withoutNote).toList(),
                List.of(),
                proposals,
                promises,
                incentives,
                notices,
                facts.stream().filter(type -> !Internal.isFact(type)).toList());
    }

    private static List<Known> answers(Complaint complaint, Seal seal) {
        return complaint.questions().all().stream()
                .filter(question -> question.answer().isPresent())
                .map(question -> new Known(question.slug(), question.answer().flatMap(answer -> answer.open(seal))))
                .toList();
    }

    private static List<Open> openQuestions(Complaint complaint, Seal seal) {
        return complaint.questions().all().stream()
                .filter(question -> question.answer().isEmpty())
                .map(question -> new Open(question.slug(), text(question, seal)))
                .toList();
    }

    private static Optional<String> text(Question question, Seal seal) {
        return question.asked().flatMap(seal::open).map(QuestionAsked.InWords::text);
    }

    private static ProposalView proposal(Dealings.Proposal proposal, Seal seal) {
        var words = seal.open(proposal.words());
        var options = words.map(SolutionProposed.InWords::options).stream()
                .flatMap(List::stream)
                .map(one -> new Option(one.option(), one.text()))
                .toList();
        return new ProposalView(
                proposal.id(),
                proposal.state(),
                proposal.reply().flatMap(Reply::option),
                options,
                proposal.refuses(),
                words.flatMap(SolutionProposed.InWords::because),
                proposal.reply().flatMap(Reply::words).flatMap(seal::open).map(Reply.InWords::words),
                proposal.reply().flatMap(Reply::desired).map(Desired::of));
    }

    private static PromiseView promise(Dealings.Promise promise, Seal seal) {
        var text = seal.open(promise.words()).map(PromiseMade.InWords::text);
        return new PromiseView(promise.id(), promise.kind(), promise.state(), promise.dueAt(), promise.timing(), text);
    }

    private static IncentiveView incentive(Dealings.Incentive incentive) {
        var value = incentive.value().map(money -> new Value(money.amount(), money.currency()));
        return new IncentiveView(incentive.id(), incentive.state(), value);
    }
}
