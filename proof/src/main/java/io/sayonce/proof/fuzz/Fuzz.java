package io.sayonce.proof.fuzz;

import java.time.Duration;

import io.sayonce.proof.Machine;
import io.sayonce.proof.Site;
import io.sayonce.stack.cli.Further;
import io.sayonce.stack.process.Patience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fuzz",
        description = "Ask SayOnce everything that it describes, and much that nobody should, on a stack of its own.")
public final class Fuzz implements Further {

    private static final Duration START = Duration.ofMinutes(3);

    @Option(names = "--requests", defaultValue = "20000", description = "How many (${DEFAULT-VALUE}).")
    private int requests;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed is the same plan (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--only", paramLabel = "OPERATION_ID", description = "Spoil requests of this operation only.")
    private String only;

    @Override
    public Integer call() {
        // the one address says of every request that was cut short that it was
        System.setProperty("org.slf4j.simpleLogger.log.io.vertx.core.http", "off");
        System.out.printf("%s, seed %d%n", Machine.describe(), seed);
        try (var site = Site.open()) {
            site.startAll(new Patience(START));
            var round = Round.on(site, seed, only);
            round.run(requests, System.out);
            var clean = round.report(System.out);
            if (!clean) {
                System.out.println("Logs and data: " + site.keep());
            }
            return clean ? 0 : 1;
        }
    }
}
