package io.sayonce.resolution.rest;

import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Page;
import io.sayonce.resolution.rule.Rule;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What holds, and what somebody may know better than. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
@Cancellable(false)
public class RuleResource {

    @GET
    @RolesAllowed({"agent", "lead", "platform", "analyst"})
    @Operation(
            summary = "List the rules, hard and soft, with their reasons",
            description = "A soft one can be overridden: whoever promises or proposes adds a judgement with a note.")
    public Uni<RestResponse<Page<RuleView>>> list(@BeanParam Conditions conditions) {
        var views = Arrays.stream(Rule.values()).map(RuleView::of).toList();
        return Uni.createFrom().item(new Page<>(views, Optional.empty())).map(conditions::answer);
    }
}
