package io.sayonce.resolution;

/**
 * What shows that something happened. It stands in facts unsealed, so it neither names nor quotes a person.
 *
 * @param kind e.g. {@code delivery-receipt} or {@code key-press}
 * @param reference where it is found in the system that keeps it, e.g. a parcel number
 */
public record Evidence(String kind, String reference) {}
