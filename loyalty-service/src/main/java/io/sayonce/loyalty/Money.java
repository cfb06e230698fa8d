package io.sayonce.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An exact amount in one currency.
 *
 * @param amount never negative, with as many decimals as the currency has; a string in JSON
 * @param currency by ISO 4217
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("money cannot be negative: " + amount);
        }
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }

    /** Money as facts write it: an amount that is no string may have been rounded on the way, and is not read. */
    @JsonCreator
    static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Money as settings write it, e.g. {@code 10.00 EUR}. */
    public static Money of(String text) {
        var parts = text.trim().split(" +");
        if (parts.length != 2) {
            throw new IllegalArgumentException("money is an amount and a currency, e.g. 10.00 EUR, not: " + text);
        }
        return of(parts[0], Currency.getInstance(parts[1]));
    }
}
