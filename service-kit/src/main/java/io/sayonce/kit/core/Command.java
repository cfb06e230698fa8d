package io.sayonce.kit.core;

/** Something a caller wants done: a pure rule from state and moment to facts or a refusal. */
@FunctionalInterface
public interface Command<S> {

    Decision<S> decide(S state, Moment moment);
}
