package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintLists;
import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.ConsultRow;
import io.sayonce.complaint.consult.AnswerConsult;
import io.sayonce.complaint.consult.Consult;
import io.sayonce.complaint.consult.ConsultRefusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/consults")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consults")
@Cancellable(false)
public class ConsultResource {

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final Requests requests;

    ConsultResource(Complaints complaints, ComplaintLists lists, Requests requests) {
        this.complaints = complaints;
        this.lists = lists;
        this.requests = requests;
    }

    /** What a colleague thinks of it. */
    public record AdviceForm(
            @Schema(
                    description =
                            "Whether the money may be spent, or the asker is right; needed where money is asked for.",
                    examples = "true")
            Boolean agrees,

            @Schema(description = "In words, for the asker.", examples = "Yes, and send it by courier.")
            @NotNull
            @Words(max = 2_000)
            String advice) {}

    /** A consult as a line of a list. */
    public record ConsultSummary(
            UUID id,
            UUID complaint,

            @Schema(
                    description = "Kind and id of who is asked; absent where any colleague is.",
                    examples = "team:repairs")
            Optional<String> of,

            @Schema(description = "Whether money above a grant is asked for, which only a lead can agree to.")
            boolean spending,

            @Schema(description = "open, answered, or closed with its complaint.", examples = "open")
            String state,

            Instant openedAt) {

        static ConsultSummary of(ConsultRow row) {
            return new ConsultSummary(
                    row.id, row.complaint, Optional.ofNullable(row.receiver), row.spending, row.state, row.openedAt);
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Read a consult")
    public Uni<RestResponse<ConsultView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var sight = new Sight(requests.plain().caller());
        return complaintOf(id)
                .chain(complaint -> complaints.look(complaint, done -> sight.of(view(done, id))))
                .map(conditions::answer);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Find consults by who is asked and state, the oldest first")
    public Uni<RestResponse<Page<ConsultSummary>>> list(
            @QueryParam("of") @Parameter(description = "team:NAME, agent:PSEUDONYM or me", example = "team:repairs")
                    String of,
            @QueryParam("state") Consult.State state,
            @Valid @BeanParam Paging paging) {
        var receiver = Optional.ofNullable(of)
                .map(name -> Callings.named(name, requests.plain().caller()));
        return lists.consults(
                        receiver, Optional.ofNullable(state).map(Consult.State::wire), paging.cursor(), paging.rows())
                .map(rows ->
                        paging.answer(Page.of(rows, paging.limit(), ConsultSummary::of, row -> Cursor.after(row.id))));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Say what one thinks of it; money above a grant is for a lead to agree to")
    public Uni<RestResponse<ConsultView>> answer(@PathParam("id") UUID id, @Valid @NotNull AdviceForm form) {
        var request = requests.post(form);
        var command = new AnswerConsult(
                id, Callings.staff(request.caller()), Optional.ofNullable(form.agrees()), form.advice());
        return complaintOf(id)
                .chain(complaint ->
                        complaints.change(request, complaint, command, done -> Answers.tell(view(done, id))))
                .map(Answers::of);
    }

    private Uni<UUID> complaintOf(UUID consult) {
        return lists.ofConsult(consult).map(found -> found.orElseThrow(() -> new Refused(ConsultRefusals.NOT_FOUND)));
    }

    static ConsultView view(Done<Complaint> done, UUID id) {
        var consult = done.state().consults().of(id).orElseThrow(() -> new Refused(ConsultRefusals.NOT_FOUND));
        return ConsultView.of(done.state(), consult, done.seal());
    }
}
