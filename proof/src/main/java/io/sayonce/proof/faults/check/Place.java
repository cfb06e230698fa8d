package io.sayonce.proof.faults.check;

/** A record's place on the topic. */
public record Place(int partition, long offset) {}
