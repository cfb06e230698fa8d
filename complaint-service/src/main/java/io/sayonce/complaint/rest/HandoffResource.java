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
import io.sayonce.complaint.HandoffRow;
import io.sayonce.complaint.handoff.AcceptHandoff;
import io.sayonce.complaint.handoff.Capsule;
import io.sayonce.complaint.handoff.Handoff;
import io.sayonce.complaint.handoff.HandoffRefusals;
import io.sayonce.complaint.handoff.ReturnHandoff;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Request;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/handoffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-offs")
@Cancellable(false)
public class HandoffResource {

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final Requests requests;
    private final Capsules capsules;

    HandoffResource(Complaints complaints, ComplaintLists lists, Requests requests, Capsules capsules) {
        this.complaints = complaints;
        this.lists = lists;
        this.requests = requests;
        this.capsules = capsules;
    }

    /** Why it goes back, for the sender to read. */
    public record ReturnForm(
            @Schema(description = "Why it goes back, for the sender.", examples = "This is one for repairs.")
            @Words(max = 2_000)
            String note) {}

    /** A hand-off with everything that the receiver needs to know. */
    public record HandoffWithCapsule(HandoffView handoff, Capsule capsule) {}

    /** A hand-off as a line of a list. */
    public record HandoffSummary(
            UUID id,
            UUID complaint,

            @Schema(description = "Kind and id of the receiver.", examples = "team:repairs")
            String to,

            @Schema(description = "What became of it.", examples = "offered")
            String state,

            Instant offeredAt,
            Instant respondBy) {

        static HandoffSummary of(HandoffRow row) {
            return new HandoffSummary(row.id, row.complaint, row.receiver, row.state, row.offeredAt, row.respondBy);
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Read a hand-off with its capsule")
    public Uni<RestResponse<HandoffWithCapsule>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var sight = new Sight(requests.plain().caller());
        return complaintOf(id)
                .chain(complaint -> complaints.look(
                        complaint, done -> new HandoffWithCapsule(view(done, id), capsules.of(done, sight))))
                .map(conditions::answer);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Find hand-offs by receiver and state, the oldest first")
    public Uni<RestResponse<Page<HandoffSummary>>> list(
            @QueryParam("to") @Parameter(description = "team:NAME, agent:PSEUDONYM or me", example = "team:repairs")
                    String to,
            @QueryParam("state") Handoff.State state,
            @Valid @BeanParam Paging paging) {
        var receiver = Optional.ofNullable(to)
                .map(name -> Callings.named(name, requests.plain().caller()));
        return lists.handoffs(
                        receiver, Optional.ofNullable(state).map(Handoff.State::wire), paging.cursor(), paging.rows())
                .map(rows ->
                        paging.answer(Page.of(rows, paging.limit(), HandoffSummary::of, row -> Cursor.after(row.id))));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Take over a complaint that was offered")
    public Uni<RestResponse<HandoffView>> accept(
            @PathParam("id") UUID id, @Valid @NotNull OwnershipResource.Nothing form) {
        var request = requests.post(form);
        return answer(request, id, new AcceptHandoff(id, Callings.staff(request.caller())));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Let a complaint that was offered stay where it is")
    public Uni<RestResponse<HandoffView>> giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnForm form) {
        var request = requests.post(form);
        var note = Optional.ofNullable(form.note());
        return answer(request, id, new ReturnHandoff(id, Callings.staff(request.caller()), note));
    }

    private Uni<RestResponse<HandoffView>> answer(Request request, UUID handoff, Command<Complaint> command) {
        return complaintOf(handoff)
                .chain(complaint ->
                        complaints.change(request, complaint, command, done -> Answers.tell(view(done, handoff))))
                .map(Answers::of);
    }

    private Uni<UUID> complaintOf(UUID handoff) {
        return lists.ofHandoff(handoff).map(found -> found.orElseThrow(() -> new Refused(HandoffRefusals.NOT_FOUND)));
    }

    static HandoffView view(Done<Complaint> done, UUID id) {
        var handoff = done.state().handoffs().of(id).orElseThrow(() -> new Refused(HandoffRefusals.NOT_FOUND));
        return HandoffView.of(done.state().id(), handoff, done.seal());
    }
}
