package io.sayonce.resolution.rest;

import java.util.UUID;
import java.util.function.Function;

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
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Request;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Resolutions;
import io.sayonce.resolution.forecast.Asked;
import io.sayonce.resolution.forecast.Forecasts;
import io.sayonce.resolution.promise.PromiseRefusals;
import io.sayonce.resolution.promise.Promises;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What people make of a promise. That it is broken, only the clock says. */
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
@Cancellable(false)
public class PromiseChangeResource {

    private final Requests requests;
    private final Resolutions resolutions;
    private final Promises promises;
    private final Forecasts forecasts;

    PromiseChangeResource(Requests requests, Resolutions resolutions, Promises promises, Forecasts forecasts) {
        this.requests = requests;
        this.resolutions = resolutions;
        this.promises = promises;
        this.forecasts = forecasts;
    }

    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(
            summary = "Say that a promise was kept, and by which evidence",
            description =
                    "A broken promise can still be kept, late. Refused with already-fulfilled, already-withdrawn.")
    public Uni<RestResponse<PromiseView>> fulfil(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull FulfilmentForm form) {
        return change(id, requests.post(form), conditions, caller -> form.toCommand(id));
    }

    @POST
    @Path("{id}/renegotiation")
    @RolesAllowed({"customer", "platform"})
    @Operation(
            summary = "Want it by another date as the customer",
            description =
                    "By the link token, or relayed by a platform with evidence. The old date stays on record. Refused with date-not-feasible where it is earlier than what stands and than what we would keep, with already-broken, already-fulfilled, already-withdrawn.")
    public Uni<RestResponse<PromiseView>> renegotiate(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull RenegotiationForm form) {
        var request = requests.post(form);
        var sight = new Sight(request.caller());
        return complaintOf(id, sight)
                .chain(complaint -> resolutions
                        .look(complaint, done -> asked(done.state(), id))
                        .chain(forecasts::earliest)
                        .chain(earliest -> change(
                                complaint, id, request, conditions, form.toCommand(id, sight.caller(), earliest))))
                .map(Answers::of);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({"customer", "platform", "lead"})
    @Operation(
            summary = "Let a promise go as the customer, or take it back as a lead",
            description =
                    "A platform that relays the customer shows evidence. A lead gives a reason that the customer reads, and the promise counts as not kept. Refused with already-fulfilled, already-withdrawn.")
    public Uni<RestResponse<PromiseView>> withdraw(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull WithdrawalForm form) {
        return change(id, requests.post(form), conditions, caller -> form.toCommand(id, caller));
    }

    private Uni<RestResponse<PromiseView>> change(
            UUID id, Request request, Conditions conditions, Function<Caller, Command<Resolution>> wanted) {
        var sight = new Sight(request.caller());
        return complaintOf(id, sight)
                .chain(complaint -> change(complaint, id, request, conditions, wanted.apply(sight.caller())))
                .map(Answers::of);
    }

    private Uni<Answer> change(
            UUID complaint, UUID id, Request request, Conditions conditions, Command<Resolution> wanted) {
        var sight = new Sight(request.caller());
        return resolutions.change(
                complaint,
                request,
                done -> conditions.check(sight.promise(done, id)),
                wanted,
                done -> Answers.tell(sight.promise(done, id)));
    }

    private Uni<UUID> complaintOf(UUID promise, Sight sight) {
        return promises.complaintOf(promise).map(found -> sight.within(found, PromiseRefusals.NOT_FOUND));
    }

    private static Asked asked(Resolution resolution, UUID id) {
        return resolution
                .promise(id)
                .map(promise -> Asked.again(resolution, promise))
                .orElseThrow(() -> new Refused(PromiseRefusals.NOT_FOUND));
    }
}
