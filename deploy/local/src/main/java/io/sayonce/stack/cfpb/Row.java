package io.sayonce.stack.cfpb;

/** One row of a file, whole or not. */
public sealed interface Row {

    /** Where it begins in the file, counted from 1. */
    long line();

    /** A row that says all that a complaint needs. */
    record Whole(long line, CfpbComplaint complaint) implements Row {}

    /** A row that does not, and why. */
    record Broken(long line, String why) implements Row {}
}
