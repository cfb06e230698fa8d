package io.sayonce.resolution.rest;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;

import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.Circumstances;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Asked;
import io.sayonce.resolution.promise.PromiseKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which promise somebody thinks of making. */
public class FeasibleSearch {

    @QueryParam("kind")
    @NotNull
    @Parameter(description = "What sort of thing would be promised.", example = "delivery")
    PromiseKind kind;

    @QueryParam("complaint")
    @Parameter(
            description = "In this complaint: team and product are those of the complaint, where they are not named.")
    UUID complaint;

    @QueryParam("team")
    @Words(max = 300)
    @Parameter(description = "Who would have to keep it.", example = "front-desk")
    String team;

    @QueryParam("product")
    @Words(max = 300)
    @Parameter(description = "What it would be about.", example = "Gizmo 3000")
    String product;

    Optional<UUID> complaint() {
        return Optional.ofNullable(complaint);
    }

    Asked asked() {
        return new Asked(
                kind, Optional.ofNullable(team), Optional.ofNullable(product).map(Circumstances::sameProduct));
    }

    Asked asked(Resolution resolution) {
        var named = asked();
        var there = Asked.in(resolution, kind, named.team());
        return new Asked(kind, there.team(), named.product().or(there::product));
    }
}
