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

import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Requests;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.forecast.Forecasts;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseRefusals;
import io.sayonce.resolution.promise.Promises;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the company said it would do, by when. */
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
@Cancellable(false)
public class PromiseResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Promises promises;
    private final Forecasts forecasts;

    PromiseResource(Requests requests, Resolutions resolutions, Promises promises, Forecasts forecasts) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.promises = promises;
        this.forecasts = forecasts;
    }

    @POST
    @RolesAllowed({"agent", "lead"})
    @Operation(
            summary = "Promise something outright",
            description =
                    "For a date that we would keep, or with a judgement that says why an earlier one will be kept."
                            + " Refused with date-not-feasible and the earliest date, with rule-is-hard, with complaint-closed, and with not-heard-yet while the complaint is on its way here.")
    @APIResponseSchema(value = PromiseView.class, responseCode = "201", responseDescription = "Promised")
    public Uni<RestResponse<PromiseView>> make(@Valid @NotNull PromiseForm form) {
        var request = requests.post(form);
        var sight = new Sight(request.caller());
        return resolutions
                .look(form.complaint(), done -> form.asked(done.state()))
                .chain(forecasts::earliest)
                .chain(earliest -> resolutions.change(
                        form.complaint(), request, any -> {}, form.toCommand(earliest), done -> made(sight, done)))
                .map(Answers::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "Read a promise")
    public Uni<RestResponse<PromiseView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var sight = new Sight(requests.plain().caller());
        return complaintOf(id, sight)
                .chain(complaint -> resolutions.look(complaint, done -> sight.promise(done, id)))
                .map(conditions::answer);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "Find promises, what is due first comes first")
    public Uni<RestResponse<Page<PromiseView>>> list(
            @Valid @BeanParam PromiseSearch search, @Valid @BeanParam Paging paging) {
        var sight = new Sight(requests.plain().caller());
        var wanted = search.wanted(sight.caller(), paging);
        return promises.find(wanted, paging.rows())
                .chain(rows -> resolutions
                        .look(rows.stream().map(row -> row.complaint).toList())
                        .map(stories -> search.page(wanted, rows, paging, sight, stories)))
                .map(paging::answer);
    }

    private Uni<UUID> complaintOf(UUID promise, Sight sight) {
        return promises.complaintOf(promise).map(found -> sight.within(found, PromiseRefusals.NOT_FOUND));
    }

    private static Answer made(Sight sight, Done<Resolution> done) {
        var promise = Facts.first(done, PromiseMade.class).promise();
        return Answers.tellCreated("/v1/promises/" + promise, sight.promise(done, promise));
    }
}
