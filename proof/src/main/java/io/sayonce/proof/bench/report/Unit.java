package io.sayonce.proof.bench.report;

import java.util.Locale;

/** What a figure counts. */
public enum Unit {
    PER_SECOND("%,.0f/s"),
    MILLIS("%,.1f ms"),
    SECONDS("%,.1f s"),
    MEGABYTES("%,.0f MB"),
    TIMES("%.2f ×"),
    COUNT("%,.0f");

    private final String format;

    Unit(String format) {
        this.format = format;
    }

    public String of(double value) {
        return Double.isNaN(value) ? "—" : format.formatted(value);
    }

    /** Its name in the file of figures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
