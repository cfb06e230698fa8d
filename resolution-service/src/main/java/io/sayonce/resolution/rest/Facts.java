package io.sayonce.resolution.rest;

import io.sayonce.kit.journal.Change.Done;
import io.sayonce.resolution.Resolution;

/** Finds among what a change told the fact that the answer is about. */
final class Facts {

    private Facts() {}

    static <F> F first(Done<Resolution> done, Class<F> type) {
        return done.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
