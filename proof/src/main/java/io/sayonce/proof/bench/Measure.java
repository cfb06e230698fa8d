package io.sayonce.proof.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import io.sayonce.proof.bench.report.Figure;

/** One question about speed, answered by figures; a command by itself, and a part of the whole. */
interface Measure extends Callable<Integer> {

    Bench bench();

    /** Hands over the figures of each round as soon as it is measured. */
    void measure(Pace pace, Consumer<List<Figure>> rounds);

    @Override
    default Integer call() {
        return bench().run(List.of(this));
    }
}
