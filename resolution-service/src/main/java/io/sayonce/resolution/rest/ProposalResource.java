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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Request;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.forecast.Forecasts;
import io.sayonce.resolution.grant.GrantRefusals;
import io.sayonce.resolution.grant.Grants;
import io.sayonce.resolution.proposal.AskToSpend;
import io.sayonce.resolution.proposal.ConsultRequested;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.proposal.ProposalRow;
import io.sayonce.resolution.proposal.Proposals;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Ways to put it right, as staff proposes them. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@Cancellable(false)
public class ProposalResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Proposals proposals;
    private final Grants grants;
    private final Forecasts forecasts;
    private final Standards standards;

    ProposalResource(
            Requests requests,
            Resolutions resolutions,
            Proposals proposals,
            Grants grants,
            Forecasts forecasts,
            Standards standards) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.proposals = proposals;
        this.grants = grants;
        this.forecasts = forecasts;
        this.standards = standards;
    }

    @POST
    @RolesAllowed({"agent", "lead"})
    @Operation(
            summary = "Put ways to put it right to the customer",
            description =
                    "With refuses and because it is the no to a counter-proposal, and what can be done instead: refused with refusal-needs-an-alternative where it offers nothing, with policy-is-no-reason, and with already-refused. As much as the dearest option costs is set aside under the grant of whoever proposes. Where that does not allow it, a lead is asked: 202 with the draft, which is put to the customer once the lead agrees; refused with above-the-grant where no lead may spend so much. An option that is said to be had earlier than our own record says needs a judgement: refused with date-not-feasible and the earliest date. Refused also with complaint-closed, and with not-heard-yet while the complaint is on its way here.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201", responseDescription = "Proposed")
    @APIResponse(
            responseCode = "202",
            description = "Above the grant: a lead is asked",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<RestResponse<ProposalView>> propose(@Valid @NotNull ProposalForm form) {
        var request = requests.post(form);
        return resolutions
                .look(form.complaint(), done -> form.asked(done.state()))
                .chain(forecasts::earliest)
                .map(known -> form.toCommand(grants.of(request.caller()), known))
                .chain(wanted -> propose(form.complaint(), request, wanted))
                .map(Answers::of);
    }

    /** Above the grant of whoever proposes it, a lead is asked instead. */
    private Uni<Answer> propose(UUID complaint, Request request, ProposeSolutions wanted) {
        var sight = new Sight(request.caller());
        var asking = new AskToSpend(wanted, Owner.agent(request.caller().pseudonym()), grants);
        return resolutions
                .change(complaint, request, any -> {}, wanted, done -> proposed(sight, done, standards))
                .onFailure(GrantRefusals::isAbove)
                .recoverWithUni(
                        () -> resolutions.change(complaint, request, any -> {}, asking, ProposalResource::consulting));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(
            summary = "Read a proposal",
            description =
                    "While it is open, with the dates from which each option can be had; a date that was shown is honoured for an hour.")
    public Uni<RestResponse<ProposalView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var sight = new Sight(requests.plain().caller());
        return complaintOf(id, sight)
                .chain(complaint -> resolutions.look(complaint, done -> sight.proposal(done, id, standards)))
                .map(conditions::answer);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "List the proposals of a complaint as they were made")
    public Uni<RestResponse<Page<ProposalView>>> list(
            @QueryParam("complaint") @NotNull UUID complaint, @Valid @BeanParam Paging paging) {
        var sight = new Sight(requests.plain().caller());
        sight.caller().mustOpen(complaint);
        var after = paging.cursor().map(cursor -> cursor.uuid(0)).orElse(Proposals.FIRST);
        return proposals
                .of(complaint, after, paging.rows())
                .chain(rows -> resolutions
                        .look(rows.stream().map(row -> row.complaint).toList())
                        .map(stories -> Page.<ProposalRow, ProposalView>of(
                                rows,
                                paging.limit(),
                                row -> sight.proposal(stories.get(row.complaint), row.id, standards),
                                row -> Cursor.after(row.id))))
                .map(paging::answer);
    }

    private Uni<UUID> complaintOf(UUID proposal, Sight sight) {
        return proposals.complaintOf(proposal).map(found -> sight.within(found, ProposalRefusals.NOT_FOUND));
    }

    static Answer proposed(Sight sight, Done<Resolution> done, Standards standards) {
        var proposal = Facts.first(done, SolutionProposed.class).proposal();
        return Answers.tellCreated("/v1/proposals/" + proposal, sight.proposal(done, proposal, standards));
    }

    private static Answer consulting(Done<Resolution> done) {
        var draft = Facts.first(done, ConsultRequested.class).proposal();
        return Answers.tellAccepted("/v1/proposals/drafts/" + draft, DraftResource.view(done, draft));
    }
}
