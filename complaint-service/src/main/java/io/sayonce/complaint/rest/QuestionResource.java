package io.sayonce.complaint.rest;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.question.AnswerQuestion;
import io.sayonce.complaint.question.AskQuestion;
import io.sayonce.complaint.question.Question;
import io.sayonce.complaint.question.QuestionAnswered;
import io.sayonce.complaint.question.QuestionAsked;
import io.sayonce.complaint.question.QuestionRefusals;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions and answers")
@Cancellable(false)
public class QuestionResource {

    private final Complaints complaints;
    private final Requests requests;

    QuestionResource(Complaints complaints, Requests requests) {
        this.complaints = complaints;
        this.requests = requests;
    }

    /** What the company wants to know; two questions with one key are the same question. */
    public record AskForm(
            @Schema(description = "The key of the question.", examples = "serial-number") @NotNull @Slug
            String question,

            @Schema(description = "How it is put to the customer.", examples = "What is the serial number?")
            @NotNull
            @Words(max = 2_000)
            String text) {}

    /** What the customer says to a question, asked or not. */
    public record AnswerForm(
            @Schema(description = "The key of the question.", examples = "serial-number") @NotNull @Slug
            String question,

            @Schema(description = "What the customer says.", examples = "GZ-1") @NotNull @Words(max = 2_000)
            String answer) {}

    /** A question with what is known of it. */
    public record QuestionView(
            @Schema(description = "The key of the question.", examples = "serial-number")
            String question,

            @Schema(description = "How it was put to the customer.", examples = "What is the serial number?")
            Optional<String> text,

            @Schema(description = "What the customer said.", examples = "GZ-1")
            Optional<String> answer) {

        static QuestionView of(Done<Complaint> done, String slug) {
            var question = done.state().questions().of(slug);
            return new QuestionView(
                    slug,
                    question.flatMap(Question::asked).flatMap(done.seal()::open).map(QuestionAsked.InWords::text),
                    question.flatMap(Question::answer).flatMap(answer -> answer.open(done.seal())));
        }
    }

    @POST
    @Path("questions")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Ask the customer something, unless the story knows it: then 409 with the answer")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201", responseDescription = "Asked")
    public Uni<RestResponse<QuestionView>> ask(@PathParam("id") UUID id, @Valid @NotNull AskForm form) {
        var command = new AskQuestion(form.question(), form.text());
        return complaints
                .change(requests.post(form), id, command, done -> asked(done, form.question()))
                .map(Answers::of);
    }

    @POST
    @Path("answers")
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(summary = "Write down what the customer says to a question")
    public Uni<RestResponse<QuestionView>> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerForm form) {
        var request = requests.post(form);
        request.caller().mustOpen(id);
        var command = new AnswerQuestion(form.question(), by(request.caller()), form.answer());
        return complaints
                .change(request, id, command, done -> Answers.tell(QuestionView.of(done, form.question())))
                .map(Answers::of);
    }

    private static Answer asked(Done<Complaint> done, String slug) {
        return done.state()
                .questions()
                .of(slug)
                .flatMap(Question::answer)
                .map(answer -> done.wanted(answer.open(done.seal())))
                .map(answer -> Answers.tellProblem(QuestionRefusals.alreadyAnswered(slug, answer)))
                .orElseGet(() -> Answers.tellCreated(
                        "/v1/complaints/%s/context".formatted(done.state().id()), QuestionView.of(done, slug)));
    }

    private static QuestionAnswered.By by(Caller caller) {
        return switch (caller.role()) {
            case CUSTOMER -> QuestionAnswered.By.CUSTOMER;
            case PLATFORM -> QuestionAnswered.By.PLATFORM;
            default -> QuestionAnswered.By.AGENT;
        };
    }
}
