package io.sayonce.kit.hearing;

/** Records do not follow on the place that the database knows: it was lost, or set back, under a running service. */
final class Astray extends RuntimeException {

    Astray(String where) {
        super(where, null, false, false);
    }
}
