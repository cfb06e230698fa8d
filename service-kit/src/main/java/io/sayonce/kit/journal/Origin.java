package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;

/** Where a new fact comes from: its id, when, by whom, because of which fact, and in which trace. */
record Origin(UUID id, Instant time, String actor, Optional<UUID> cause, Optional<String> traceparent)
        implements Told {}
