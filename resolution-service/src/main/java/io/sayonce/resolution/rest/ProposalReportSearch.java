package io.sayonce.resolution.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;

import io.sayonce.resolution.report.ProposalGrouping;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what figures about proposals are told apart. */
public class ProposalReportSearch extends PeriodSearch {

    @QueryParam("by")
    @NotNull
    @Parameter(description = "By what to tell them apart.", example = "team")
    ProposalGrouping by;

    ProposalGrouping by() {
        return by;
    }
}
