package io.sayonce.kit.rest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure with its classes and places but without its messages, for these may repeat what a customer said: a value
 * that does not parse, a row that violates a constraint.
 */
final class Wordless extends Throwable {

    Wordless(Throwable failure) {
        super(failure.getClass().getName(), inner(failure), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The classes of a failure and its causes, outermost first. */
    static String names(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(one -> one.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    @Override
    public String toString() {
        return getMessage();
    }

    private static Throwable inner(Throwable failure) {
        return failure.getCause() == null ? null : new Wordless(failure.getCause());
    }
}
