package io.sayonce.kit.rest;

/** What a text is made of. */
final class Text {

    private static final int NONCHARACTER_BITS = 0xFFFE;

    private Text() {}

    /** Without U+0000 and without half a surrogate pair: what UTF-8 and PostgreSQL can hold. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isSurrogate(c));
    }

    /** Whole, and nothing in it but characters that people write: no controls but line breaks and tabs, no noncharacters. */
    static boolean isHuman(String text) {
        return text.codePoints().noneMatch(c -> isSurrogate(c) || isControl(c) || isNoncharacter(c));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean isNoncharacter(int c) {
        return (c & NONCHARACTER_BITS) == NONCHARACTER_BITS || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
