package io.sayonce.stack.cli;

import java.util.concurrent.Callable;

/** A command of {@code ./sayonce} that another module adds; it is found by {@link java.util.ServiceLoader}. */
public interface Further extends Callable<Integer> {}
