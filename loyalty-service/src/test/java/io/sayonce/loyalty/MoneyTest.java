package io.sayonce.loyalty;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sayonce.kit.journal.FactJson;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MoneyTest {

    @Test
    void money_is_exact_and_a_string_in_json() throws JsonProcessingException {
        var json = FactJson.MAPPER.writeValueAsString(Money.of("12.5 EUR"));

        assertEquals("{\"amount\":\"12.50\",\"currency\":\"EUR\"}", json);
        assertEquals(Money.of("12.50 EUR"), FactJson.MAPPER.readValue(json, Money.class));
        assertEquals(
                "{\"amount\":\"1000\",\"currency\":\"JPY\"}", FactJson.MAPPER.writeValueAsString(Money.of("1E3 JPY")));
    }

    @Test
    void what_is_no_money_is_told_apart() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("-1.00 EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("10.00"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("10.00 Taler"));
        assertThrows(ArithmeticException.class, () -> Money.of("10.001 EUR"));
    }
}
