package io.sayonce.kit.core;

/**
 * Something that was decided or observed, in the past tense, as one service reads it: only the fields it needs.
 *
 * @param <S> the state that the fact is folded into
 */
public interface Fact<S> {

    /** The state after this fact. Pure; gives the same state for every order that is causally possible. */
    S applyTo(S state, Told told);
}
