package io.sayonce.resolution.rest;

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
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.grant.Grants;
import io.sayonce.resolution.proposal.Draft;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.proposal.Proposals;
import io.sayonce.resolution.proposal.PutProposal;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Proposals above a grant, until a lead has agreed and they are put to the customer. */
@Path("/v1/proposals/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@Cancellable(false)
public class DraftResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Proposals proposals;
    private final Grants grants;
    private final Standards standards;

    DraftResource(Requests requests, Resolutions resolutions, Proposals proposals, Grants grants, Standards standards) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.proposals = proposals;
        this.grants = grants;
        this.standards = standards;
    }

    /** Nothing needs to be said. */
    public record PutForm() {}

    @GET
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Read a proposal that a lead has to agree to")
    public Uni<RestResponse<DraftView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        return proposals
                .complaintOfDraft(id)
                .chain(complaint -> resolutions.look(complaint, done -> view(done, id)))
                .map(conditions::answer);
    }

    @POST
    @Path("put")
    @RolesAllowed({"agent", "lead"})
    @Operation(
            summary = "Put to the customer what a lead has agreed to",
            description =
                    "The money is set aside under the grant of the lead: refused with above-the-grant where that does not allow it. Refused also with still-consulting, not-agreed, already-put and complaint-closed.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201", responseDescription = "Proposed")
    public Uni<RestResponse<ProposalView>> put(@PathParam("id") UUID id, @Valid @NotNull PutForm form) {
        var request = requests.post(form);
        var sight = new Sight(request.caller());
        return proposals
                .complaintOfDraft(id)
                .chain(complaint -> resolutions
                        .look(complaint, done -> command(done, id))
                        .chain(command -> resolutions.change(
                                complaint,
                                request,
                                any -> {},
                                command,
                                done -> ProposalResource.proposed(sight, done, standards))))
                .map(Answers::of);
    }

    private PutProposal command(Done<Resolution> done, UUID id) {
        return new PutProposal(id, done.words(draft(done, id).personal()), grants);
    }

    static DraftView view(Done<Resolution> done, UUID id) {
        return DraftView.of(done.state(), draft(done, id), done.seal());
    }

    private static Draft draft(Done<Resolution> done, UUID id) {
        return done.state().drafts().of(id).orElseThrow(() -> new Refused(ProposalRefusals.NOT_FOUND));
    }
}
