package io.sayonce.resolution.rest;

import java.util.Currency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.sayonce.resolution.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exact amount in one currency. */
@ExactMoney
public record MoneyForm(
        @NotNull
        @Pattern(regexp = Money.AMOUNT, message = "must be an amount in decimal notation, e.g. 12.50")
        @Schema(description = "As a string, so that nobody rounds it.", examples = "129.00")
        String amount,

        @NotNull @Schema(description = "By ISO 4217.", examples = "EUR")
        String currency) {

    Money toMoney() {
        return Money.of(amount, Currency.getInstance(currency));
    }
}
