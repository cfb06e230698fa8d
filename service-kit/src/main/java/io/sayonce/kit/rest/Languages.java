package io.sayonce.kit.rest;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that a caller asks for; a header that cannot be read asks for none. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** As much as a language tag needs (RFC 5646, 4.4.1). */
    private static final int LONGEST_RANGE = 35;

    private Languages() {}

    /** The language that fits an {@code Accept-Language} header best, English where none does. */
    public static Locale spoken(String acceptLanguage) {
        var best = Locale.lookup(wanted(acceptLanguage), SPOKEN);
        return best == null ? Locale.ENGLISH : best;
    }

    static boolean areReadable(String acceptLanguage) {
        return !wanted(acceptLanguage).isEmpty();
    }

    private static List<LanguageRange> wanted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            var wanted = LanguageRange.parse(acceptLanguage);
            return wanted.stream().anyMatch(Languages::isEndless) ? List.of() : wanted;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // the JDK stumbles over a range that is nothing but hyphens
            return List.of();
        }
    }

    /** The JDK takes it apart piece by piece, and starts anew for each: seconds for a header that is full of one. */
    private static boolean isEndless(LanguageRange range) {
        return range.getRange().length() > LONGEST_RANGE;
    }
}
