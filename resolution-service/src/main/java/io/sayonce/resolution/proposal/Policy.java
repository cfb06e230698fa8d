package io.sayonce.resolution.proposal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds out whether a reason is no more than a policy of ours, in English or German. What the customer has taken out is a
 * policy, too ("your insurance policy"), and a law may be a guideline: neither is ours.
 */
final class Policy {

    private static final String GERMAN_NOUN =
            "(politik|richtlinien?|vorgaben?|vorschrift(en)?|regel(n|ung|ungen|werk)?|bestimmung(en)?|grundsätzen?)\\b";

    private static final Pattern THE_CUSTOMERS =
            pattern("\\b(your|insurance) (\\p{L}+ ){0,2}?polic(y|ies)\\b", "\\bpolic(y|ies) (number|holder)\\w*");

    private static final Pattern OURS = pattern(
            "\\bpolic(y|ies)\\b",
            "\\b(company|corporate|house|store|shop|internal|our) (\\p{L}+ )?(rule|regulation|guideline)s?\\b",
            "\\brules are rules\\b",
            "\\b(firmen|unternehmens|konzern|geschäfts|betriebs|rückgabe|erstattungs|kulanz)" + GERMAN_NOUN,
            "\\b(unser|intern)\\p{L}* (\\p{L}+ )?" + GERMAN_NOUN,
            "\\b(laut|wegen) (der |den )?(richtlinien?|vorgaben?)\\b");

    private Policy() {}

    static boolean isCitedIn(String reason) {
        return OURS.matcher(THE_CUSTOMERS.matcher(plain(reason)).replaceAll(" "))
                .find();
    }

    /** Lower-case words with single blanks between them, however they were set. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ");
    }

    private static Pattern pattern(String... any) {
        return Pattern.compile(String.join("|", any), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
