package io.sayonce.resolution;

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
        if (!fits(amount, currency)) {
            throw new IllegalArgumentException(amount + " is no amount in " + currency);
        }
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** Money as facts write it: an amount that is no string may have been rounded on the way, and is not read. */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Whether an amount can be paid in a currency: none has more decimals, and some currencies are no money at all. */
    public static boolean fits(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits()
                && currency.getDefaultFractionDigits() >= 0;
    }
}
