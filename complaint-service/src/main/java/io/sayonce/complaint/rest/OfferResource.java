package io.sayonce.complaint.rest;

import java.time.Duration;
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

import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.handoff.OfferHandoff;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints/{id}/handoffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-offs")
@Cancellable(false)
public class OfferResource {

    private static final Duration USUAL = Duration.ofHours(4);

    private final Complaints complaints;
    private final Requests requests;
    private final Pseudonyms pseudonyms;

    OfferResource(Complaints complaints, Requests requests, Pseudonyms pseudonyms) {
        this.complaints = complaints;
        this.requests = requests;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Who is to answer from now on.
     *
     * @param id a team's name, or an agent's {@code sub}
     */
    public record Receiver(
            @NotNull Owner.Kind kind,

            @Schema(description = "A team's name, or an agent's sub.", examples = "repairs") @NotNull @Words(max = 200)
            String id) {

        Owner toOwner(Pseudonyms pseudonyms) {
            return kind == Owner.Kind.TEAM ? Owner.team(id) : Owner.agent(pseudonyms.of(id));
        }
    }

    /** An offer; the receiver has four hours to accept it if nothing else is said. */
    public record OfferForm(
            @NotNull @Valid Receiver to,

            @Schema(description = "What the receiver should know.", examples = "The customer would like a call.")
            @Words(max = 2_000)
            String note,

            @Schema(description = "How long the receiver has; 1 minute to 7 days, PT4H if absent.", examples = "PT4H")
            @DurationMin(minutes = 1)
            @DurationMax(days = 7)
            Duration respondWithin) {}

    @POST
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Offer a complaint to another owner, with all that is known of it")
    @APIResponseSchema(value = HandoffView.class, responseCode = "201", responseDescription = "Offered")
    public Uni<RestResponse<HandoffView>> offer(@PathParam("id") UUID id, @Valid @NotNull OfferForm form) {
        var request = requests.post(form);
        var command = new OfferHandoff(
                Ids.next(),
                Callings.staff(request.caller()),
                form.to().toOwner(pseudonyms),
                Optional.ofNullable(form.note()),
                Optional.ofNullable(form.respondWithin()).orElse(USUAL));
        return complaints
                .change(
                        request,
                        id,
                        command,
                        done -> Answers.tellCreated(
                                "/v1/handoffs/" + command.handoff(), HandoffResource.view(done, command.handoff())))
                .map(Answers::of);
    }
}
