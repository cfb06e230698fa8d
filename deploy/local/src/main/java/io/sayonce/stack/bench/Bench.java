package io.sayonce.stack.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measure SayOnce on this machine, on a stack of its own that is gone afterwards.",
        subcommands = ClockBench.class)
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What shall be measured?");
    }
}
