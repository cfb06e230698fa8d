package io.sayonce.resolution.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.forecast.Asked;
import io.sayonce.resolution.forecast.Forecasts;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What can be promised and kept. */
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
@Cancellable(false)
public class FeasibleResource {

    private final Resolutions resolutions;
    private final Forecasts forecasts;

    FeasibleResource(Resolutions resolutions, Forecasts forecasts) {
        this.resolutions = resolutions;
        this.forecasts = forecasts;
    }

    @GET
    @Path("feasible")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(
            summary = "See which dates we would keep, and the history behind them",
            description =
                    "From how long such promises really took, of the same team and product where there is enough history."
                            + " With little history it says so, and the date is what the standard calls usual.")
    public Uni<FeasibleView> feasible(@Valid @BeanParam FeasibleSearch search) {
        return asked(search).chain(forecasts::of).map(FeasibleView::of);
    }

    private Uni<Asked> asked(FeasibleSearch search) {
        return search.complaint()
                .map(complaint -> resolutions.look(complaint, done -> search.asked(done.state())))
                .orElseGet(() -> Uni.createFrom().item(search.asked()));
    }
}
