package io.sayonce.resolution;

import java.math.BigDecimal;
import java.util.Currency;

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
}
