package io.sayonce.loyalty;

/**
 * What shows that something happened. It is not sealed, so it names and quotes nobody.
 *
 * @param kind e.g. {@code key-press} or {@code signature}
 * @param reference where it is found in the system that keeps it
 */
public record Evidence(String kind, String reference) {}
