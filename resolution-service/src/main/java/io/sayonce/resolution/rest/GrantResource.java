package io.sayonce.resolution.rest;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.GrantRefusals;
import io.sayonce.resolution.grant.GrantUseRow;
import io.sayonce.resolution.grant.GrantUses;
import io.sayonce.resolution.grant.Grants;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What staff may spend on customers without asking, and what they spent. */
@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
@Cancellable(false)
public class GrantResource {

    private final Requests requests;
    private final Grants grants;
    private final GrantUses uses;

    GrantResource(Requests requests, Grants grants, GrantUses uses) {
        this.requests = requests;
        this.grants = grants;
        this.uses = uses;
    }

    @GET
    @RolesAllowed({"agent", "lead", "analyst"})
    @Operation(
            summary = "List the grants: an agent's own, all for others",
            description = "With what the caller has left today of those that count for the caller.")
    public Uni<RestResponse<Page<GrantView>>> list(@BeanParam Conditions conditions) {
        var caller = requests.plain().caller();
        var shown = shown(caller);
        return uses.today(grants.of(caller))
                .map(days -> new Page<>(
                        shown.stream().map(grant -> GrantView.of(grant, days)).toList(), Optional.empty()))
                .map(conditions::answer);
    }

    @GET
    @Path("{name}/uses")
    @RolesAllowed({"agent", "lead", "analyst"})
    @Operation(
            summary = "List what was set aside under a grant and what became of it, the latest first",
            description = "An agent sees the own uses.")
    public Uni<RestResponse<Page<GrantUseView>>> uses(
            @PathParam("name") String name, @BeanParam GrantUseSearch search, @Valid @BeanParam Paging paging) {
        var wanted = search.wanted(name, requests.plain().caller(), paging);
        return uses.find(wanted, paging.rows())
                .invoke(rows -> mustExist(name, rows))
                .map(rows -> Page.of(rows, paging.limit(), GrantUseView::of, row -> Cursor.after(row.proposal)))
                .map(paging::answer);
    }

    private List<Grant> shown(Caller caller) {
        return caller.role() == Role.AGENT ? grants.of(caller).grants() : grants.all();
    }

    /** What was spent under a grant is to be seen after it was taken out of the files, too. */
    private void mustExist(String name, List<GrantUseRow> rows) {
        if (rows.isEmpty() && grants.named(name).isEmpty()) {
            throw new Refused(GrantRefusals.NOT_FOUND);
        }
    }
}
