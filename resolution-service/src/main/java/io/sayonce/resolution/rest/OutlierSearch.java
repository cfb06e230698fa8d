package io.sayonce.resolution.rest;

import java.util.Currency;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import io.sayonce.resolution.report.Comparison;
import io.sayonce.resolution.report.Comparison.Among;
import io.sayonce.resolution.report.Comparison.Counted;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whom or what to compare by what. */
public class OutlierSearch extends PeriodSearch {

    @QueryParam("by")
    @NotNull
    @Parameter(description = "Whom or what to compare.", example = "product")
    Among by;

    @QueryParam("of")
    @NotNull
    @Parameter(
            description = "By how many complaints, or remedies chosen, or by what those cost.",
            example = "complaints")
    Counted of;

    @QueryParam("currency")
    @Parameter(description = "In which costs are compared; needed for them.", example = "EUR")
    String currency;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "At most so many, the farthest out.")
    int limit;

    Comparison comparison() {
        return new Comparison(by, of, of == Counted.COST ? Optional.of(ofCosts()) : Optional.empty());
    }

    private Currency ofCosts() {
        try {
            return Currency.getInstance(Optional.ofNullable(currency).orElse(""));
        } catch (IllegalArgumentException unknown) {
            throw unfit("currency", "must be a currency such as EUR where costs are compared");
        }
    }
}
