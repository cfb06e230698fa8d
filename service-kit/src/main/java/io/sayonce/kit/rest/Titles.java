package io.sayonce.kit.rest;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The titles of problems in the languages that we have. A service names its own in {@code problems.properties} at the
 * root of its classpath; a type that nobody named is titled by its own words.
 */
final class Titles {

    private static final List<String> BUNDLES = List.of("problems", "io.sayonce.kit.rest.problems");
    private static final Control ENGLISH_WITHOUT_SUFFIX = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Titles() {}

    static String of(String name) {
        return of(name, Locale.ENGLISH);
    }

    static String of(String name, Locale locale) {
        return BUNDLES.stream()
                .flatMap(bundle -> title(bundle, name, locale).stream())
                .findFirst()
                .orElseGet(() -> inWords(name));
    }

    private static Optional<String> title(String bundle, String name, Locale locale) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var titles = ResourceBundle.getBundle(bundle, locale, loader, ENGLISH_WITHOUT_SUFFIX);
            return titles.containsKey(name) ? Optional.of(titles.getString(name)) : Optional.empty();
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String inWords(String name) {
        var words = name.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
