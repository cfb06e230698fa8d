package io.sayonce.proof.faults.check;

import java.util.Optional;

/**
 * A line of a service's journal.
 *
 * @param version its place in the story, as the service has it
 * @param place where the service believes that it stands on the topic
 */
public record Entry(int version, Told fact, Optional<Place> place) {}
