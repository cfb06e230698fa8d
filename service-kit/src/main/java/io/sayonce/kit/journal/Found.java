package io.sayonce.kit.journal;

import java.util.Optional;

import io.sayonce.kit.personal.Keyring.Kept;

/**
 * A story as it was read.
 *
 * @param key what is kept of the person whose words it holds, as far as that was known before it was folded
 * @param rebuilding whether {@link Rebuilding#IS_OUTSTANDING}
 */
record Found<S>(Folded<S> story, Optional<Kept> key, boolean rebuilding) {}
