package io.sayonce.proof.faults.check;

/** A fact at one place of the topic. */
public record Sighting(Place place, Told fact) {}
