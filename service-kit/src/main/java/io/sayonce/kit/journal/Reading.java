package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Owed;

/**
 * How one service reads a story: into what state, what then has to follow, and what it keeps ready for lists. Each
 * service has exactly one.
 *
 * @param <S> the state
 */
public interface Reading<S> {

    Vocabulary<S> vocabulary();

    /** The state before anything was told. */
    S blank(UUID subject);

    /** Whose words the story holds; empty before that is known. */
    Optional<UUID> person(S state);

    /** The facts that must follow now, by a rule or because their time has come, and have not been told. Pure. */
    default List<Owed<S>> owed(S state, Instant now) {
        return List.of();
    }

    /** When {@link #owed} has to be asked again although nothing new was heard. */
    default Optional<Instant> nextDue(S state) {
        return Optional.empty();
    }

    /** Of stories whose time has come, the one with the earliest comes first; not before {@link #nextDue}. */
    default Optional<Instant> precedence(S state) {
        return nextDue(state);
    }

    /**
     * The projections of a state: entities, each with a table and a key, that are inserted or brought up to date in the
     * transaction of the facts that led to it. Columns that an entity does not map stay as they are.
     */
    default List<?> rows(S state) {
        return List.of();
    }

    /** Whether stories begin in this service; it then also makes the keys of the people who tell them. Exactly one does. */
    default boolean beginsStories() {
        return false;
    }
}
