package io.sayonce.resolution.rest;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import io.sayonce.resolution.progress.Prospect;

/** What is said to the customer about a stage, in {@code progress.properties} and {@code progress_de.properties}. */
final class StageWords {

    private static final Control ENGLISH_WITHOUT_SUFFIX = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private StageWords() {}

    static String of(Prospect prospect, Locale spoken) {
        var stage = word(prospect.standing().stage());
        var how = prospect.late() ? "late" : word(prospect.standing().state());
        var loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle("progress", spoken, loader, ENGLISH_WITHOUT_SUFFIX)
                .getString(stage + "." + how);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
