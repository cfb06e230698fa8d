package io.sayonce.resolution.forecast;

/** A row of a log that cannot be read; the message says why. */
final class Unclear extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unclear(String why) {
        super(why);
    }
}
