package io.sayonce.proof.faults.strike;

import java.util.Optional;

import io.sayonce.proof.faults.check.Books;
import io.sayonce.stack.Trouble;

/** Who may publish for a service now, as its database has it. */
record Leases(Books books) {

    private static final long ALL = 64;

    private static final String VALID = "relay_lease where until > clock_timestamp()";
    private static final String HOLDERS = "(select distinct relay from %s) as holders".formatted(VALID);

    /** Unknown where the database does not answer. */
    Optional<Shares> shares() {
        try {
            return Optional.of(new Shares(books.count(VALID), books.count(HOLDERS)));
        } catch (Trouble away) {
            return Optional.empty();
        }
    }

    /**
     * How the buckets are shared.
     *
     * @param held how many somebody holds
     * @param holders how many processes hold some
     */
    record Shares(long held, long holders) {

        /** Whether so many have taken over all from everybody else. */
        boolean areOf(int processes) {
            return held == ALL && holders <= processes;
        }
    }
}
