package io.sayonce.kit.rest;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that a caller asks for; a header that cannot be read, or is endless, asks for none. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** More than anybody speaks; the JDK takes a range apart piece by piece, and starts anew for each. */
    private static final int LONGEST = 200;

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
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // the JDK stumbles over a range that is nothing but hyphens
            return List.of();
        }
    }
}
