package io.sayonce.resolution.rest;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.standard.Standard;
import io.sayonce.resolution.standard.StandardRefusals;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What complaints are measured by, and how that is counted. */
@Path("/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
@Cancellable(false)
public class StandardResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Standards standards;

    StandardResource(Requests requests, Resolutions resolutions, Standards standards) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.standards = standards;
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst", "operator"})
    @Operation(summary = "List the standards, all versions of each")
    public Uni<RestResponse<Page<StandardView>>> list(@BeanParam Conditions conditions) {
        var views = standards.all().stream().map(this::view).toList();
        return Uni.createFrom().item(new Page<>(views, Optional.empty())).map(conditions::answer);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "operator"})
    @Operation(summary = "Read a standard, all its versions, the latest first")
    public Uni<RestResponse<StandardView>> get(@PathParam("name") String name, @BeanParam Conditions conditions) {
        return Uni.createFrom().item(() -> view(named(name))).map(conditions::answer);
    }

    @GET
    @Path("{name}/explain")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "operator"})
    @Operation(
            summary = "See line by line how a standard counts from a moment on",
            description = "Each step with its lines, the time to warn and the time that it is due at.")
    public Uni<RestResponse<ExplanationView>> explain(
            @PathParam("name") String name, @Valid @BeanParam Explained explained, @BeanParam Conditions conditions) {
        return Uni.createFrom().item(() -> explained.of(named(name))).map(conditions::answer);
    }

    @GET
    @Path("applied")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(
            summary = "Read what a complaint is measured by",
            description =
                    "The version that was in force when the complaint was received, and the deadlines that came of it. They never move.")
    public Uni<RestResponse<AppliedStandardView>> applied(
            @QueryParam("complaint") @NotNull UUID complaint, @BeanParam Conditions conditions) {
        requests.plain().caller().mustOpen(complaint);
        return resolutions.look(complaint, done -> applied(done.state())).map(conditions::answer);
    }

    private StandardView view(Standard standard) {
        return StandardView.of(
                standard, standard.name().equals(standards.applied().name()));
    }

    private Standard named(String name) {
        return standards.named(name).orElseThrow(() -> new Refused(StandardRefusals.NOT_FOUND));
    }

    private static AppliedStandardView applied(Resolution resolution) {
        return resolution
                .measure()
                .applied()
                .map(applied -> AppliedStandardView.of(resolution.complaint(), applied))
                .orElseThrow(() -> new Refused(StandardRefusals.NOT_APPLIED));
    }
}
