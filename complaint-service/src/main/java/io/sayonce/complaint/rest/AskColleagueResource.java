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

import io.sayonce.complaint.Complaints;
import io.sayonce.complaint.consult.OpenConsult;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints/{id}/consults")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consults")
@Cancellable(false)
public class AskColleagueResource {

    private final Complaints complaints;
    private final Requests requests;
    private final Pseudonyms pseudonyms;

    AskColleagueResource(Complaints complaints, Requests requests, Pseudonyms pseudonyms) {
        this.complaints = complaints;
        this.requests = requests;
        this.pseudonyms = pseudonyms;
    }

    /** What a colleague is asked. */
    public record ConsultForm(
            @Schema(description = "Who is asked; any colleague if absent.") @Valid
            OfferResource.Receiver of,

            @Schema(description = "What the asker would like to know.", examples = "Would you replace a third one?")
            @NotNull
            @Words(max = 2_000)
            String question) {}

    @POST
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Ask a colleague to look at it, too; owner and customer stay")
    @APIResponseSchema(value = ConsultView.class, responseCode = "201", responseDescription = "Asked")
    public Uni<RestResponse<ConsultView>> ask(@PathParam("id") UUID id, @Valid @NotNull ConsultForm form) {
        var request = requests.post(form);
        var command = new OpenConsult(
                Ids.next(),
                Callings.staff(request.caller()),
                Optional.ofNullable(form.of()).map(asked -> asked.toOwner(pseudonyms)),
                form.question());
        return complaints
                .change(
                        request,
                        id,
                        command,
                        done -> Answers.tellCreated(
                                "/v1/consults/" + command.consult(), ConsultResource.view(done, command.consult())))
                .map(Answers::of);
    }
}
