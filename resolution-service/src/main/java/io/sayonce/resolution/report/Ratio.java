package io.sayonce.resolution.report;

import java.util.Optional;

/** A share of a whole. */
final class Ratio {

    private static final double DIGITS = 1e4;

    private Ratio() {}

    /** To four digits; empty where there is no whole. */
    static Optional<Double> of(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Math.round(part * DIGITS / whole) / DIGITS);
    }
}
