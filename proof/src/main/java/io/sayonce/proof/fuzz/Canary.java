package io.sayonce.proof.fuzz;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A word that nobody else would write: wherever it is found, what somebody said was left in the open. */
final class Canary {

    static final String MARK = "kanari7q";
    static final Pattern PATTERN = Pattern.compile(MARK + "[0-9a-z]{1,13}", Pattern.CASE_INSENSITIVE);

    private static final int DIGITS = 36;

    private Canary() {}

    static String from(RandomGenerator random) {
        return MARK + Long.toString(random.nextLong(Long.MAX_VALUE), DIGITS);
    }
}
