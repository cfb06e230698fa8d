package io.sayonce.loyalty.rest;

import java.util.Optional;
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

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Problem;
import io.sayonce.kit.rest.RequestRefusals;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.loyalty.ChooseOnIncentive;
import io.sayonce.loyalty.IncentiveRefusals;
import io.sayonce.loyalty.IncentiveRow;
import io.sayonce.loyalty.Incentives;
import io.sayonce.loyalty.Loyalty;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/incentives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incentives")
@Cancellable(false)
public class IncentiveResource {

    private static final String ALREADY_DECIDED = """
            {"type": "https://sayonce.io/problems/already-decided", "title": "The customer has decided", "status": 409,
             "detail": "The customer has decided on this incentive before, and that stands. Read it."}
            """;

    private final Incentives incentives;
    private final Requests requests;

    IncentiveResource(Incentives incentives, Requests requests) {
        this.incentives = incentives;
        this.requests = requests;
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "Find incentives, the oldest first; a customer names the complaint")
    public Uni<RestResponse<Page<IncentiveView>>> list(
            @QueryParam("complaint") UUID complaint, @Valid @BeanParam Paging paging) {
        var caller = requests.plain().caller();
        if (complaint == null && caller.role() == Role.CUSTOMER) {
            throw new Refused(RequestRefusals.unnamed("complaint"));
        }
        Optional.ofNullable(complaint).ifPresent(caller::mustOpen);
        return incentives
                .list(Optional.ofNullable(complaint), paging.cursor(), paging.rows())
                .map(rows -> paging.answer(Page.of(rows, paging.limit(), IncentiveView::of, IncentiveResource::after)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "Read an incentive")
    public Uni<RestResponse<IncentiveView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        return find(id, requests.plain().caller()).map(IncentiveView::of).map(conditions::answer);
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({"customer", "platform"})
    @APIResponse(
            responseCode = "409",
            description = "Decided before",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "already-decided", value = ALREADY_DECIDED)))
    @APIResponseSchema(value = IncentiveView.class, responseCode = "200", responseDescription = "Decided")
    @Operation(summary = "Take, as the customer, what was offered")
    public Uni<RestResponse<IncentiveView>> accept(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull ChoiceForm form) {
        return choose(id, true, conditions, form);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({"customer", "platform"})
    @APIResponse(
            responseCode = "409",
            description = "Decided before",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "already-decided", value = ALREADY_DECIDED)))
    @APIResponseSchema(value = IncentiveView.class, responseCode = "200", responseDescription = "Decided")
    @Operation(summary = "Decline, as the customer, what was offered")
    public Uni<RestResponse<IncentiveView>> decline(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull ChoiceForm form) {
        return choose(id, false, conditions, form);
    }

    private Uni<RestResponse<IncentiveView>> choose(UUID id, boolean accept, Conditions conditions, ChoiceForm form) {
        var request = requests.post(form);
        var choice = new ChooseOnIncentive(id, accept, form.toAct(request.caller()));
        return find(id, request.caller())
                .chain(row -> incentives.choose(
                        request,
                        row.complaint(),
                        choice,
                        done -> conditions.check(view(done, id)),
                        done -> Answers.tell(view(done, id))))
                .map(Answers::of);
    }

    private Uni<IncentiveRow> find(UUID id, Caller caller) {
        return incentives.find(id).onItem().transform(row -> {
            if (!caller.opens(row.complaint())) {
                throw new Refused(IncentiveRefusals.NOT_FOUND);
            }
            return row;
        });
    }

    private static IncentiveView view(Done<Loyalty> done, UUID id) {
        return IncentiveView.of(
                done.state().complaint(),
                done.state().incentive(id).orElseThrow(() -> new Refused(IncentiveRefusals.NOT_FOUND)));
    }

    private static Cursor after(IncentiveRow row) {
        return Cursor.after(row.incentive().offeredAt(), row.id());
    }
}
