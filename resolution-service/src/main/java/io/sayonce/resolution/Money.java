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

    /** An amount in decimal notation, e.g. {@code 12.50}; of a length that can be counted with. */
    public static final String AMOUNT = "(0|[1-9][0-9]{0,14})([.][0-9]{1,4})?";

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

    /** Money as settings write it, e.g. {@code 250.00 EUR}. */
    public static Money of(String text) {
        if (!text.matches(AMOUNT + " [A-Z]{3}")) {
            throw new IllegalArgumentException("\"%s\" is no money such as 250.00 EUR".formatted(text));
        }
        var parts = text.split(" ");
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(parts[1]))
                .findFirst()
                .map(currency -> of(parts[0], currency))
                .orElseThrow(() -> new IllegalArgumentException("there is no currency " + parts[1]));
    }

    public static Money none(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public boolean costsNothing() {
        return amount.signum() == 0;
    }

    /** Only what is in one currency can be counted up. */
    public Money plus(Money other) {
        return new Money(amount.add(in(currency, other)), currency);
    }

    /** What is left when so much is gone; nothing, when more is gone than there was. */
    public Money less(Money gone) {
        return new Money(amount.subtract(in(currency, gone)).max(BigDecimal.ZERO), currency);
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(in(currency, other)) > 0;
    }

    /** As people read it. */
    public String inWords() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private static BigDecimal in(Currency currency, Money money) {
        if (!money.currency().equals(currency)) {
            throw new IllegalArgumentException(money.currency() + " is not " + currency);
        }
        return money.amount();
    }
}
