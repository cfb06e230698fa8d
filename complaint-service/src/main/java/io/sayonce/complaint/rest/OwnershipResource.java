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

import io.sayonce.complaint.ClaimComplaint;
import io.sayonce.complaint.CloseComplaint;
import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.SettleComplaint;
import io.sayonce.complaint.TakeResponsibility;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Request;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "From owner to settlement")
@Cancellable(false)
public class OwnershipResource {

    private final Complaints complaints;
    private final Requests requests;

    OwnershipResource(Complaints complaints, Requests requests) {
        this.complaints = complaints;
        this.requests = requests;
    }

    /** Nothing needs to be said. */
    public record Nothing() {}

    /** What is said to the customer. */
    public record ResponsibilityForm(
            @Schema(description = "What is said to the customer.", examples = "I'm sorry that it broke.")
            @NotNull
            @Words(max = 2_000)
            String words) {}

    /** The customer's word that it is settled; with evidence where a platform relays it. */
    public record SettlementForm(
            @Schema(description = "What the customer says to it.", examples = "Thank you, it works.")
            @Words(max = 2_000)
            String words,

            @Valid EvidenceForm evidence) {}

    @POST
    @Path("claim")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Answer for a complaint of one's own team")
    public Uni<RestResponse<ComplaintView>> claim(@PathParam("id") UUID id, @Valid @NotNull Nothing form) {
        var request = requests.post(form);
        return change(request, id, new ClaimComplaint(Callings.staff(request.caller())));
    }

    @POST
    @Path("responsibility")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Tell the customer that it is ours to put right")
    public Uni<RestResponse<ComplaintView>> takeResponsibility(
            @PathParam("id") UUID id, @Valid @NotNull ResponsibilityForm form) {
        var request = requests.post(form);
        return change(request, id, new TakeResponsibility(Callings.staff(request.caller()), form.words()));
    }

    @POST
    @Path("settlement")
    @RolesAllowed({"customer", "platform"})
    @Operation(summary = "Say, as the customer, that the complaint is settled")
    public Uni<RestResponse<ComplaintView>> settle(@PathParam("id") UUID id, @Valid @NotNull SettlementForm form) {
        var request = requests.post(form);
        request.caller().mustOpen(id);
        var evidence = Optional.ofNullable(form.evidence()).map(EvidenceForm::toEvidence);
        return change(
                request,
                id,
                new SettleComplaint(Callings.by(request.caller()), evidence, Optional.ofNullable(form.words())));
    }

    @POST
    @Path("closing")
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Close what the customer has settled")
    public Uni<RestResponse<ComplaintView>> close(@PathParam("id") UUID id, @Valid @NotNull Nothing form) {
        var request = requests.post(form);
        return change(request, id, new CloseComplaint(Callings.staff(request.caller())));
    }

    private Uni<RestResponse<ComplaintView>> change(Request request, UUID id, Command<Complaint> command) {
        return complaints
                .change(request, id, command, done -> Answers.tell(ComplaintView.of(done)))
                .map(Answers::of);
    }
}
