package io.sayonce.kit.parcel;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.rest.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where parcels are handed in over HTTP. */
@Path("/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
public class ParcelDesk {

    private final Parcels parcels;
    private final Requests requests;

    ParcelDesk(Parcels parcels, Requests requests) {
        this.parcels = parcels;
        this.requests = requests;
    }

    public record Form(
            @Words(max = 200) @NotNull @Schema(description = "Where to.", examples = "12 Harbour Road")
            String address) {}

    /** What is answered, and kept with the key of the request. */
    public record View(
            UUID id,
            int version,

            @Schema(description = "Where to.", examples = "12 Harbour Road")
            String address) {}

    @POST
    @RolesAllowed("agent")
    @Operation(summary = "Posts a parcel")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Posted")
    public Uni<RestResponse<JsonNode>> post(@Valid @NotNull Form form) {
        var request = requests.post(form);
        var id = Ids.next();
        var sender = Ids.next();
        var address = Personal.of(sender, new Parcel.Address(form.address()));
        var posted = new Parcel.ParcelPosted(sender, Parcels.FAR, address);
        return parcels.change(id, (parcel, moment) -> Decision.of(posted), sender, request.retry())
                .map(Answers::of);
    }
}
