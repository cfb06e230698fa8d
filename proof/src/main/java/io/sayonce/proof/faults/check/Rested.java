package io.sayonce.proof.faults.check;

import java.util.List;

/**
 * The stories of earlier runs, which had come to their end and to rest.
 *
 * @param left what the journals then held
 * @param found what they hold now
 * @param said what was said of them since
 */
public record Rested(Prints left, Prints found, List<Told> said) {}
