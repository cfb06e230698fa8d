package io.sayonce.kit.core;

import java.time.Instant;
import java.util.UUID;

/** What the envelope says about a fact that is being told. */
public interface Told {

    /** By which the fact is known everywhere. */
    UUID id();

    /** When it was decided, by the deciding service's database clock. */
    Instant time();

    /** Who decided it, e.g. {@code agent:<pseudonym>}, {@code customer}, {@code clock} or {@code rule}. */
    String actor();

    /** Where there is no envelope, as in examples. */
    static Told of(UUID id, Instant time, String actor) {
        record Plain(UUID id, Instant time, String actor) implements Told {}
        return new Plain(id, time, actor);
    }
}
