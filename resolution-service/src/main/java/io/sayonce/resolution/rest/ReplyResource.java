package io.sayonce.resolution.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Request;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.proposal.Proposals;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What only the customer can say to a proposal. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@Cancellable(false)
public class ReplyResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Proposals proposals;
    private final Standards standards;

    ReplyResource(Requests requests, Resolutions resolutions, Proposals proposals, Standards standards) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.proposals = proposals;
        this.standards = standards;
    }

    @POST
    @Path("{id}/choice")
    @RolesAllowed({"customer", "platform"})
    @Operation(
            summary = "Choose an option as the customer, and say by when",
            description =
                    "By the link token, or relayed by a platform with evidence. Refused with already-chosen, already-declined, already-countered, complaint-closed, and with date-not-feasible and the earliest date.")
    @APIResponseSchema(
            value = PromiseView.class,
            responseCode = "201",
            responseDescription = "Chosen, and thereby promised")
    public Uni<RestResponse<PromiseView>> choose(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull ChoiceForm form) {
        var request = requests.post(form);
        var sight = new Sight(request.caller());
        return complaintOf(id, sight)
                .chain(complaint -> resolutions
                        .look(complaint, done -> form.toCommand(id, sight.caller(), offered(done, id), time(done)))
                        .chain(choice -> resolutions.change(
                                complaint,
                                request,
                                done -> conditions.check(sight.proposal(done, id, standards)),
                                choice,
                                done -> promised(sight, done))))
                .map(Answers::of);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({"customer", "platform"})
    @Operation(
            summary = "Decline a proposal as the customer, and say why",
            description =
                    "By the link token, or relayed by a platform with evidence. Refused with already-chosen, already-declined, already-countered.")
    public Uni<RestResponse<ProposalView>> decline(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull DeclineForm form) {
        var request = requests.post(form);
        return reply(id, request, conditions, form.toCommand(id, request.caller()));
    }

    @POST
    @Path("{id}/counter")
    @RolesAllowed({"customer", "platform"})
    @Operation(
            summary = "Make a counter-proposal as the customer",
            description =
                    "By the link token, or relayed by a platform with evidence. Refused with already-chosen, already-declined, already-countered, complaint-closed.")
    public Uni<RestResponse<ProposalView>> counter(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull CounterForm form) {
        var request = requests.post(form);
        return reply(id, request, conditions, form.toCommand(id, request.caller()));
    }

    private Uni<RestResponse<ProposalView>> reply(
            UUID id, Request request, Conditions conditions, Command<Resolution> command) {
        var sight = new Sight(request.caller());
        return complaintOf(id, sight)
                .chain(complaint -> resolutions.change(
                        complaint,
                        request,
                        done -> conditions.check(sight.proposal(done, id, standards)),
                        command,
                        done -> Answers.tell(sight.proposal(done, id, standards))))
                .map(Answers::of);
    }

    /** By which it is counted when an option can be had. */
    private WorkingTime time(Done<Resolution> done) {
        return standards.inForce(done.story().now()).calendar();
    }

    private Uni<UUID> complaintOf(UUID proposal, Sight sight) {
        return proposals.complaintOf(proposal).map(found -> sight.within(found, ProposalRefusals.NOT_FOUND));
    }

    private static Answer promised(Sight sight, Done<Resolution> done) {
        var promise = Facts.first(done, PromiseMade.class).promise();
        return Answers.tellCreated("/v1/promises/" + promise, sight.promise(done, promise));
    }

    /** The options as the customer reads them, one of which is about to be promised. */
    private static SolutionProposed.Words offered(Done<Resolution> done, UUID id) {
        var proposal = done.state().proposal(id).orElseThrow(() -> new Refused(ProposalRefusals.NOT_FOUND));
        return done.words(proposal.personal());
    }
}
