package io.sayonce.complaint;

/**
 * What proves that something happened.
 *
 * @param kind e.g. {@code keypress}, {@code button}, {@code signature}
 * @param reference where the proof is found, e.g. a recording's id
 */
public record Evidence(String kind, String reference) {}
