package io.sayonce.resolution.report;

import java.util.Optional;

/** Reads what a counting query gives. */
final class Rows {

    /** What belongs to no group that is known; comes before all others. */
    static final String NO_GROUP = "";

    private Rows() {}

    static Optional<String> group(Object[] row) {
        return Optional.of((String) row[0]).filter(name -> !name.equals(NO_GROUP));
    }

    static long number(Object[] row, int at) {
        return ((Number) row[at]).longValue();
    }
}
