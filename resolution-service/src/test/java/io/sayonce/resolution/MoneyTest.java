package io.sayonce.resolution;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sayonce.kit.journal.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12.5, EUR, 12.50", "1200, JPY, 1200", "1200.0, JPY, 1200", "0, EUR, 0.00", "1.234, KWD, 1.234"})
    void an_amount_has_as_many_decimals_as_its_currency(String written, String currency, String amount) {
        assertEquals(
                new BigDecimal(amount),
                Money.of(written, Currency.getInstance(currency)).amount());
    }

    @ParameterizedTest
    @CsvSource({"12.505, EUR", "0.5, JPY", "1, XXX", "1, XAU"})
    void what_cannot_be_paid_is_no_money(String amount, String currency) {
        assertFalse(Money.fits(new BigDecimal(amount), Currency.getInstance(currency)));
        assertThrows(IllegalArgumentException.class, () -> Money.of(amount, Currency.getInstance(currency)));
    }

    @Test
    void money_is_never_negative() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("-1", Currency.getInstance("EUR")));
    }

    @Test
    void it_is_written_as_a_string_and_read_again_as_it_was() throws JsonProcessingException {
        var money = Money.of("129", Currency.getInstance("EUR"));

        var written = FactJson.MAPPER.writeValueAsString(money);

        assertEquals("{\"amount\":\"129.00\",\"currency\":\"EUR\"}", written);
        assertEquals(money, FactJson.MAPPER.readValue(written, Money.class));
        assertTrue(Money.fits(money.amount(), money.currency()));
    }

    @Test
    void settings_write_amount_and_currency() {
        assertEquals(Money.of("250", Currency.getInstance("EUR")), Money.of("250.00 EUR"));
        assertEquals("250.00 EUR", Money.of("250 EUR").inWords());
        for (var wrong : List.of("250.00", "EUR 250.00", "1e9 EUR", "-1.00 EUR", "01.00 EUR", "1.00 eur", "1.00 EUO")) {
            assertThrows(IllegalArgumentException.class, () -> Money.of(wrong), wrong);
        }
    }

    @Test
    void it_is_counted_exactly_and_in_one_currency() {
        var ten = Money.of("0.10 EUR");

        assertEquals(Money.of("0.30 EUR"), ten.plus(ten).plus(ten));
        assertEquals(Money.of("0.10 EUR"), Money.of("0.30 EUR").less(Money.of("0.20 EUR")));
        assertEquals(Money.none(Currency.getInstance("EUR")), ten.less(Money.of("0.11 EUR")));
        assertTrue(Money.of("0.11 EUR").isMoreThan(ten));
        assertFalse(ten.isMoreThan(ten));
        assertThrows(IllegalArgumentException.class, () -> ten.plus(Money.of("1.00 GBP")));
        assertThrows(IllegalArgumentException.class, () -> ten.isMoreThan(Money.of("1.00 GBP")));
    }
}
