package io.sayonce.kit.rest;

import java.time.Instant;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"It broke.\r\n\tTwice.", "Schön", "😡", "日本語", "a\u200Db", "مرحبا"})
    void people_write_so(String text) {
        assertTrue(Text.isHuman(text));
        assertTrue(Text.isWhole(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\uFFFE", "\uFDD0", "\uDBFF\uDFFF"})
    void nobody_writes_so(String text) {
        assertFalse(Text.isHuman(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE00b", "\uDE00\uD83D", "\u0000"})
    void no_database_holds_this(String text) {
        assertFalse(Text.isWhole(text));
        assertFalse(Text.isHuman(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "serial-number", "2nd-line"})
    void slugs(String slug) {
        assertEquals(0, VALIDATOR.validateValue(Sample.class, "slug", slug).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "ä", "a\n"})
    void no_slugs(String text) {
        assertEquals(1, VALIDATOR.validateValue(Sample.class, "slug", text).size());
    }

    @Test
    void a_slug_of_any_length_is_looked_at() {
        assertEquals(
                0,
                VALIDATOR
                        .validateValue(Sample.class, "slug", "a" + "-a".repeat(29))
                        .size());
        assertEquals(
                1,
                VALIDATOR
                        .validateValue(Sample.class, "slug", "a" + "-a".repeat(30))
                        .size());
        assertEquals(
                1,
                VALIDATOR
                        .validateValue(Sample.class, "slug", "a" + "-a".repeat(300_000))
                        .size());
    }

    @Test
    void a_length_is_counted_in_characters_that_people_see_as_such() {
        assertEquals(0, VALIDATOR.validateValue(Sample.class, "words", "😡😡😡").size());
        assertEquals(1, VALIDATOR.validateValue(Sample.class, "words", "abcd").size());
        assertEquals(0, VALIDATOR.validateValue(Sample.class, "words", null).size());
    }

    @Test
    void instants_are_sensible_from_1970_to_2199() {
        assertEquals(0, at("1970-01-01T00:00:00Z"));
        assertEquals(1, at("1969-12-31T23:59:59Z"));
        assertEquals(0, at("2199-12-31T23:59:59Z"));
        assertEquals(1, at("2200-01-01T00:00:00Z"));
    }

    private static int at(String instant) {
        return VALIDATOR
                .validateValue(Sample.class, "at", Instant.parse(instant))
                .size();
    }

    record Sample(
            @Slug String slug,
            @Words(max = 3) String words,
            @SensibleInstant Instant at) {}
}
