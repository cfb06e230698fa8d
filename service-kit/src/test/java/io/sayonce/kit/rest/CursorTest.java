package io.sayonce.kit.rest;

import java.util.List;

import io.sayonce.kit.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A cursor's sum finds damage, not malice: whoever makes one up is told so, and harms nothing. */
class CursorTest {

    @Test
    void a_cursor_comes_back_as_it_went() {
        var cursor = Cursor.parse(Cursor.after("front-desk", 17).toString());

        assertEquals(List.of("front-desk", "17"), cursor.keys());
        assertEquals(17, cursor.number(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "9223372036854775808", "", "five"})
    void a_place_is_a_natural_number(String place) {
        var made = Cursor.parse(Cursor.after(place).toString());

        assertThrows(Refused.class, () -> made.number(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+400000-01-01T00:00:00Z", "-4712-01-01T00:00:00Z", "2200-01-01T00:00:00Z", "", "now"})
    void a_time_is_one_that_a_row_can_have(String time) {
        var made = Cursor.parse(Cursor.after(time).toString());

        assertThrows(Refused.class, () -> made.instant(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b"})
    void a_key_is_printable(String key) {
        var made = Cursor.after(key).toString();

        assertThrows(Refused.class, () -> Cursor.parse(made));
    }
}
