package io.sayonce.complaint.consult;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money above a grant that somebody has to agree to before it is offered to the customer.
 *
 * @param proposal what it would be spent on
 * @param value at most so much
 */
public record Spending(UUID proposal, Money value) {

    /** An amount as it is written, e.g. {@code 12.50 EUR}. */
    public record Money(
            @Schema(examples = "120.00") String amount,
            @Schema(examples = "EUR") String currency) {}
}
