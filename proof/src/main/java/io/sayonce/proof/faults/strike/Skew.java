package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Map;

/** What a service has to be told so that its clock goes wrong. */
final class Skew {

    private Skew() {}

    static Map<String, String> by(Duration off) {
        return Map.of();
    }
}
