package io.sayonce.proof.faults.strike;

import io.sayonce.proof.faults.check.Books;
import io.sayonce.stack.Trouble;

/** Who may publish for a service now, as its database has it; nobody, as far as that cannot be read. */
record Leases(Books books) {

    static final long ALL = 64;

    private static final String VALID = "relay_lease where until > clock_timestamp()";

    /** How many buckets somebody holds. */
    long held() {
        return count(VALID);
    }

    /** How many processes hold some. */
    long holders() {
        return count("(select distinct relay from %s) as holders".formatted(VALID));
    }

    private long count(String what) {
        try {
            return books.count(what);
        } catch (Trouble away) {
            return 0;
        }
    }
}
