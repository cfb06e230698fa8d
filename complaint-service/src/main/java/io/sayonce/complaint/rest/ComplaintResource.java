package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.complaint.AmendComplaint;
import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintLists;
import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.External;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.RequestRefusals;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
@Cancellable(false)
public class ComplaintResource {

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final Requests requests;

    ComplaintResource(Complaints complaints, ComplaintLists lists, Requests requests) {
        this.complaints = complaints;
        this.lists = lists;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Record a complaint in the customer's own words")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<ComplaintView>> record(@Valid @NotNull RecordForm form) {
        var request = requests.post(form);
        return complaints
                .record(request, form.toCommand(request.caller()), done -> {
                    var view = ComplaintView.of(done);
                    return Answers.tellCreated("/v1/complaints/" + view.id(), view);
                })
                .map(Answers::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(summary = "Read a complaint")
    public Uni<RestResponse<ComplaintView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        requests.plain().caller().mustOpen(id);
        return complaints.look(id, ComplaintView::of).map(conditions::answer);
    }

    /** A merge patch (RFC 7396); the customer's own words are not amended. */
    public record Amendment(
            @Schema(
                    description = "What it is about. Not sealed: it must not name a person.",
                    examples = "gizmo, model 2")
            @Words(max = 300)
            String product,

            @Schema(description = "When it happened; not in the future.", examples = "2026-01-31T09:30:00Z")
            @SensibleInstant
            Instant occurredAt,

            @Schema(description = "What would put it right.", examples = "A repair is fine, too.") @Words(max = 2_000)
            String desiredOutcome) {

        AmendComplaint toCommand(Caller caller) {
            return new AmendComplaint(
                    caller.role() == Role.PLATFORM ? Optional.<Staff>empty() : Optional.of(Callings.staff(caller)),
                    Optional.ofNullable(product),
                    Optional.ofNullable(occurredAt),
                    Optional.ofNullable(desiredOutcome));
        }
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Make the record of a complaint more precise")
    public Uni<RestResponse<ComplaintView>> amend(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull Amendment form) {
        var request = requests.plain();
        return complaints
                .change(
                        request,
                        id,
                        done -> conditions.require(ComplaintView.of(done)),
                        form.toCommand(request.caller()),
                        done -> Answers.tell(ComplaintView.of(done)))
                .map(Answers::of);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst"})
    @Operation(summary = "Find complaints, the oldest first")
    public Uni<RestResponse<Page<ComplaintSummary>>> list(
            @QueryParam("owner")
                    @Parameter(description = "team:NAME, agent:PSEUDONYM or me", example = "team:front-desk")
                    String owner,
            @QueryParam("state") Complaint.Status state,
            @QueryParam("external") @Parameter(description = "SYSTEM:ID", example = "crm:4711") String external,
            @Valid @BeanParam Paging paging) {
        var wanted = new ComplaintLists.Wanted(
                Optional.ofNullable(owner).map(name -> name.equals("me") ? me() : name),
                Optional.ofNullable(state).map(Complaint.Status::wire),
                Optional.ofNullable(external).map(ComplaintResource::external));
        return lists.complaints(wanted, paging.cursor(), paging.rows())
                .map(rows -> paging.answer(
                        Page.of(rows, paging.limit(), ComplaintSummary::of, row -> Cursor.after(row.id))));
    }

    private String me() {
        return "agent:" + requests.plain().caller().pseudonym();
    }

    private static External external(String name) {
        var colon = name.indexOf(':');
        if (colon < 1 || colon == name.length() - 1) {
            throw new Refused(
                    RequestRefusals.malformed("external is a system and an id with a colon between, e.g. crm:4711."));
        }
        return new External(name.substring(0, colon), name.substring(colon + 1));
    }
}
