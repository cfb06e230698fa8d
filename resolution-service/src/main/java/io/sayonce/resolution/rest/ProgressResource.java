package io.sayonce.resolution.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Languages;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.progress.Outlooks;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where a complaint stands, for the customer who waits. */
@Path("/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
@Cancellable(false)
public class ProgressResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Outlooks outlooks;

    ProgressResource(Requests requests, Resolutions resolutions, Outlooks outlooks) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.outlooks = outlooks;
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(
            summary = "See how far a complaint is, and by when each stage is usually done",
            description =
                    "From how long others waited for the same. With little history the dates are those of the standard that"
                            + " is stamped on the complaint; where nobody knows there is none. A date that was promised is the"
                            + " one that counts.")
    public Uni<RestResponse<ProgressView>> progress(
            @QueryParam("complaint") @NotNull UUID complaint,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = "The language of the sentences: English or German.", example = "de")
                    String language,
            @BeanParam Conditions conditions) {
        requests.plain().caller().mustOpen(complaint);
        var spoken = Languages.spoken(language);
        return resolutions
                .look(complaint, done -> done)
                .chain(done -> outlooks.of(done.state(), done.story().now()))
                .map(prospects -> conditions.answer(ProgressView.of(complaint, prospects, spoken)));
    }
}
