package io.sayonce.resolution.rest;

import io.sayonce.resolution.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exact amount in one currency. */
public record MoneyView(
        @Schema(examples = "129.00") String amount,
        @Schema(examples = "EUR") String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
