package io.sayonce.proof.fuzz;

import java.util.random.RandomGenerator;

/**
 * One way to spoil a request to an operation.
 *
 * @param name what is done to which part of it, e.g. {@code null at /options/0/text}
 */
record Spoiling(Operation operation, String name, Way way) {

    /** What is done to a request that was good. */
    @FunctionalInterface
    interface Way {
        Call spoil(Call good, RandomGenerator random);
    }

    Call spoil(Call good, RandomGenerator random) {
        return way.spoil(good, random).spoiled(name);
    }

    /** What is done, wherever: findings of the same kind have the same cause as a rule. */
    static String kind(String name) {
        return name.split(" at ", 2)[0];
    }
}
