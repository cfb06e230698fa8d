package io.sayonce.stack.cfpb;

/** What became of a row. */
public sealed interface Outcome {

    long line();

    record Created(long line) implements Outcome {}

    /** Recorded by an earlier run, under the same external id. */
    record Known(long line) implements Outcome {}

    record Refused(long line, String why) implements Outcome {}
}
