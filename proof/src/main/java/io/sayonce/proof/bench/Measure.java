package io.sayonce.proof.bench;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ParentCommand;

/** One question about speed, answered by figures; a command by itself, and a part of the whole. */
abstract class Measure implements Callable<Integer> {

    @ParentCommand
    private Bench bench;

    /** Prepares what is asked about, and measures it round by round. */
    abstract void measure(Rounds rounds);

    @Override
    public final Integer call() {
        return bench.run(List.of(this));
    }
}
