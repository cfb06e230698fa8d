package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.Optional;

/**
 * A promise as history tells it.
 *
 * @param keptAt when it was kept, be it late; empty while that is still to come
 * @param team who was to keep it, where that is known
 * @param product what it is about, where that is known
 */
public record PastPromise(Instant madeAt, Optional<Instant> keptAt, Optional<String> team, Optional<String> product) {}
