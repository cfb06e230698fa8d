package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.resolution.standard.Standard;
import io.sayonce.resolution.standard.Step;
import io.sayonce.resolution.standard.Version;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which arithmetic of a standard a caller asks for. */
public class Explained {

    @QueryParam("from")
    @NotNull
    @CountableInstant
    @Parameter(
            description = "When the complaint is received, in the years 2000 to 2099.",
            example = "2026-12-18T16:00:00Z")
    Instant from;

    @QueryParam("version")
    @Parameter(description = "By this version; without it, by the one that is in force then.")
    String version;

    @QueryParam("step")
    @Parameter(description = "Only this step.")
    String step;

    ExplanationView of(Standard standard) {
        var found = versionOf(standard);
        return ExplanationView.of(standard.name(), found, stepsOf(found), from);
    }

    private Version versionOf(Standard standard) {
        if (version != null) {
            return standard.version(version).orElseThrow(() -> unfit("version", "must be a version of this standard"));
        }
        return standard.inForce(from)
                .orElseThrow(() ->
                        unfit("from", "must not lie before the first version of this standard; or name a version"));
    }

    private List<Step> stepsOf(Version found) {
        var steps = found.steps().stream()
                .filter(one -> step == null || one.step().equals(step))
                .toList();
        if (steps.isEmpty()) {
            throw unfit("step", "must be a step of this version");
        }
        return steps;
    }

    /** A parameter whose value cannot be used with this standard. */
    private static Refused unfit(String parameter, String must) {
        var fault = Map.of("parameter", parameter, "detail", must);
        return new Refused(
                Refusal.of("invalid-value", 422, "A value cannot be used.").with("errors", List.of(fault)));
    }
}
