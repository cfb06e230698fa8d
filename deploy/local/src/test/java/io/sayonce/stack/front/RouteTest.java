package io.sayonce.stack.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RouteTest {

    @Test
    void every_rest_root_has_its_service() {
        var roots = Map.of(
                Service.COMPLAINT, List.of("complaints", "customers", "handoffs", "causes", "surveys"),
                Service.RESOLUTION,
                        List.of("proposals", "promises", "grants", "standards", "rules", "progress", "reports"),
                Service.LOYALTY, List.of("incentives", "ledger", "recognitions"),
                Service.NOTIFICATION, List.of("notices", "preferences", "wording", "webhooks"));

        roots.forEach((service, names) -> names.forEach(name -> {
            assertEquals(to(service, "/v1/" + name), Route.of("/v1/" + name));
            assertEquals(to(service, "/v1/" + name + "/1/more"), Route.of("/v1/" + name + "/1/more"));
        }));
    }

    @Test
    void each_openapi_document_has_an_address_of_its_own() {
        assertEquals(to(Service.LOYALTY, "/q/openapi"), Route.of("/q/openapi/loyalty"));
    }

    @Test
    void nothing_else_leads_anywhere() {
        for (var path : List.of(
                "/",
                "",
                "/v1",
                "/v1/",
                "/v1/complaint",
                "/v1/complaints2",
                "/v2/complaints",
                "/q/openapi",
                "/q/openapi/nobody",
                "/q/metrics",
                "/v1/complaints/../../q/metrics",
                "/v1/./complaints",
                "*")) {
            assertEquals(Optional.empty(), Route.of(path), path);
        }
    }

    private static Optional<Route> to(Service service, String path) {
        return Optional.of(new Route(service, path));
    }
}
