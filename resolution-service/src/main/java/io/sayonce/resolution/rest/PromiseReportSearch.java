package io.sayonce.resolution.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;

import io.sayonce.resolution.report.Grouping;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what figures about promises are told apart. */
public class PromiseReportSearch extends PeriodSearch {

    @QueryParam("by")
    @NotNull
    @Parameter(description = "By what to tell them apart.", example = "team")
    Grouping by;

    Grouping by() {
        return by;
    }
}
