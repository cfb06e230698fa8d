package io.sayonce.proof.faults;

import java.time.Duration;

import io.sayonce.proof.Machine;
import io.sayonce.stack.cli.Further;
import io.sayonce.stack.plan.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "faults",
        description = "Hurt SayOnce while stories are told, on a stack of its own, and check what is left.",
        footer = {
            "",
            "The first seeds take each kind of fault alone, those after them two kinds at once. All runs are added to",
            "faults.jsonl in the folder proof of SAYONCE_HOME; without --seed, the seed after the last one there is next."
        })
public final class Faults implements Further {

    @Option(names = "--minutes", description = "As many seeds as fit into so many minutes (2 if nothing else is said).")
    private Integer minutes;

    @Option(names = "--seeds", description = "So many seeds, however long that takes.")
    private Integer seeds;

    @Option(names = "--seed", description = "This seed; with the others, the first one.")
    private Long seed;

    @Option(names = "--rate", defaultValue = "10", description = "Stories that begin in a second (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--trained", description = "Train the stack first, and see how soon it is back then.")
    private boolean trained;

    private final Report report = new Report(System.out);
    private final Ledger ledger =
            new Ledger(Place.here().home().resolve("proof").resolve("faults.jsonl"));

    @Override
    public Integer call() {
        report.out().println(Machine.describe());
        report.head();
        var campaign = new Campaign(report, ledger, rate, trained);
        run(campaign);
        report.summarize("these", campaign.lines());
        report.summarize("all", ledger.all());
        return campaign.lines().stream().allMatch(Line::isGood) ? 0 : 1;
    }

    private void run(Campaign campaign) {
        var first = seed == null ? next() : seed;
        if (seeds != null) {
            campaign.seeds(first, seeds);
            return;
        }
        if (seed != null && minutes == null) {
            campaign.seeds(first, 1);
            return;
        }
        campaign.minutes(first, Duration.ofMinutes(minutes == null ? 2 : minutes));
    }

    private long next() {
        return 1 + ledger.all().stream().mapToLong(Line::seed).max().orElse(0);
    }
}
