package io.sayonce.proof.bench;

import io.sayonce.stack.cli.Further;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measure SayOnce on this machine, on a stack of its own that is gone afterwards.",
        subcommands = ClockBench.class)
public final class Bench implements Further {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "What shall be measured?");
    }
}
