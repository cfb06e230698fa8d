package io.sayonce.proof.faults.check;

import java.util.Optional;

/**
 * A record that was put on the topic and is no fact.
 *
 * @param type what it says that it is, such as {@code promise-made}, whether or not there is such a type
 */
public record Spoilt(Place place, Optional<String> type) {}
