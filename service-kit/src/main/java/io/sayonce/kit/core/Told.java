package io.sayonce.kit.core;

import java.time.Instant;
import java.util.UUID;

/**
 * What the envelope says about a fact that is being told.
 *
 * @param id the fact's id, by which it is known everywhere
 * @param time when it was decided, by the deciding service's database clock
 * @param actor who decided it, e.g. {@code agent:<pseudonym>}, {@code customer}, {@code clock} or {@code rule}
 */
public record Told(UUID id, Instant time, String actor) {}
