package io.sayonce.kit.rest;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE-at", "fr, de;q=0.5", "de-DE-1996,en;q=0.1"})
    void german_is_spoken_to_who_asks_for_it(String header) {
        assertEquals(Locale.GERMAN, Languages.spoken(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "zz", "-", "--", "-;q=1", "_", "de;q=2", ",,,", "i-klingon"})
    void english_is_spoken_to_everybody_else(String header) {
        assertEquals(Locale.ENGLISH, Languages.spoken(header));
    }

    @Test
    void a_header_without_an_end_asks_for_nothing() {
        assertEquals(Locale.ENGLISH, Languages.spoken("de" + "-aa".repeat(2_000)));
        assertFalse(Languages.areReadable("en, de" + "-aa".repeat(2_000)));
    }
}
