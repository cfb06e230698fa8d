package io.sayonce.proof.faults;

import io.sayonce.proof.Machine;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.stack.cli.Further;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "faults",
        description = "Hurt SayOnce while stories are told, and check that nothing was lost or done twice.")
public final class Faults implements Further {

    @Option(names = "--seed", defaultValue = "1", description = "The first seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--seeds", defaultValue = "1", description = "How many seeds (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--rate", defaultValue = "10", description = "Stories begun in a second (${DEFAULT-VALUE}).")
    private double rate;

    @Override
    public Integer call() {
        System.out.println(Machine.describe());
        var bad = 0;
        try (var scene = Scene.open();
                var tape = new Tape(scene.site().bootstrapServers())) {
            for (var each = seed; each < seed + seeds; each++) {
                var outcome = new Run(scene, tape, Plan.of(each), rate).go();
                System.out.println(outcome.plan());
                System.out.println(outcome);
                outcome.violations().stream().limit(12).forEach(System.out::println);
                if (!outcome.isGood()) {
                    bad++;
                    System.out.println(scene.site().keep());
                }
            }
        }
        return bad == 0 ? 0 : 1;
    }
}
