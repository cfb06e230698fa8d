package io.sayonce.kit.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EndpointRulesTest {

    @Test
    void what_keeps_the_rules_has_no_faults() {
        assertEquals(List.of(), EndpointRules.faults(Endpoints.of(Good.class).toList()));
    }

    @Test
    void what_breaks_the_rules_is_named() {
        var faults = EndpointRules.faults(Endpoints.of(Bad.class).toList());
        assertEquals(
                List.of(
                        "GET /bad breaks: is not rolled back half-way when the client hangs up: @Cancellable(false)",
                        "GET /bad breaks: says what it answers with: @Produces",
                        "GET /bad breaks: says who may call it: @RolesAllowed with roles that exist",
                        "PATCH /bad breaks: is told which state the caller saw: @BeanParam Conditions",
                        "PATCH /bad breaks: says what it answers with: @Produces",
                        "PATCH /bad breaks: says who may call it: @RolesAllowed with roles that exist",
                        "POST /bad/{id} breaks: answers without blocking a thread: Uni",
                        "POST /bad/{id} breaks: checks its body: @Valid @NotNull",
                        "POST /bad/{id} breaks: is not rolled back half-way when the client hangs up: @Cancellable(false)",
                        "POST /bad/{id} breaks: says what it answers with: @Produces"),
                faults);
    }

    @Test
    void an_address_is_matched_by_its_template() {
        var good = Endpoints.of(Bad.class).toList();
        assertEquals(
                List.of("/bad", "/bad", "/bad/{id}"),
                good.stream().map(Endpoints.Endpoint::template).sorted().toList());
        assertEquals(1, matching("/bad/7"));
        assertEquals(0, matching("/bad/7/8"));
        assertEquals(2, matching("/bad/"));
    }

    private static long matching(String path) {
        return Endpoints.of(Bad.class).filter(one -> one.matches(path)).count();
    }

    @Path("good")
    @Produces("application/json")
    @Cancellable(false)
    @RolesAllowed("agent")
    interface Good {
        @GET
        Uni<String> get();
    }

    @Path("/bad")
    interface Bad {
        @GET
        Uni<String> get();

        @PATCH
        @Cancellable(false)
        @RolesAllowed("king")
        Uni<String> change();

        @POST
        @Path("{id}")
        @Cancellable
        @RolesAllowed("agent")
        String post(String body);
    }
}
