package io.sayonce.proof.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sayonce.proof.Site;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;

/** One time through it all: stories are told, a plan is carried out, and what was left in the open is searched for. */
final class Round {

    private static final int TOLD_EVERY = 4_000;
    private static final Duration HEARING = Duration.ofSeconds(30);

    private final Site site;
    private final List<Operation> operations;
    private final Exchange exchange;
    private final Requests requests;
    private final Plan plan;
    private Duration took = Duration.ZERO;

    private Round(Site site, List<Operation> operations, Exchange exchange, Requests requests, Plan plan) {
        this.site = site;
        this.operations = operations;
        this.exchange = exchange;
        this.requests = requests;
        this.plan = plan;
    }

    /** @param only the id of the operation whose requests are spoiled; null for all */
    static Round on(Site site, long seed, String only) {
        var apis = Arrays.stream(Service.values())
                .map(service -> Api.read(service, site.address(service)))
                .toList();
        var operations = apis.stream()
                .flatMap(api -> api.operations().stream())
                .sorted(Comparator.comparing(Operation::name))
                .toList();
        var people = new People(new Tokens(site.keys()));
        var judge = new Judge(apis.stream().collect(Collectors.toMap(Function.identity(), Schemas::new)), people);
        var pool = new Pool();
        var exchange = new Exchange(site.ports(), judge, pool, new Findings(), operations);
        var wanted = operations.stream()
                .filter(one -> only == null || only.equals(one.id()))
                .toList();
        var plan = Plan.of(seed, wanted, pool, people);
        return new Round(site, operations, exchange, new Requests(pool, people), plan);
    }

    void run(int count, PrintStream out) {
        out.printf("%d operations, %,d ways to spoil their requests%n", operations.size(), plan.ways());
        tell(-1, exchange.findings()::add);
        operate();
        var begun = System.nanoTime();
        new Campaign(plan, requests, exchange).run(count, done -> {
            if (done % TOLD_EVERY == 0) {
                out.printf("%,d requests%n", done);
                tell(-done, disturbed -> {});
            }
        });
        took = Duration.ofNanos(System.nanoTime() - begun);
        reach();
    }

    /** What was asked for rightly only before it was heard of is asked for again, once it has been. */
    private void reach() {
        var random = plan.random(Integer.MIN_VALUE);
        try (var wire = new Wire()) {
            operations.stream()
                    .filter(one -> !exchange.tally(one).reached())
                    .forEach(one -> new Patience(HEARING).until(() -> {
                        exchange.ask(wire, requests.of(one, random), false);
                        return exchange.tally(one).reached();
                    }));
        }
    }

    /** Whether nothing was found. */
    boolean report(PrintStream out) {
        new Hunt(site).run().forEach(exchange.findings()::add);
        operations.stream()
                .filter(one -> !exchange.tally(one).reached())
                .map(one -> new Finding(
                        new Fault(Rule.REACHED, one.id()),
                        one.name(),
                        "",
                        "" + exchange.tally(one).statuses()))
                .forEach(exchange.findings()::add);
        new Report(operations, exchange, new Stalls(site.logs())).print(out, took);
        return exchange.findings().none();
    }

    private void operate() {
        new Strays(site.bootstrapServers()).send();
        try (var wire = new Wire()) {
            for (var service : Service.values()) {
                var own = operations.stream()
                        .filter(one -> one.api().service() == service)
                        .toList();
                new Shelves(site.database(service)).fill();
                Stories.operated(new Telling(own, exchange, wire, requests, plan.random(0), exchange.findings()::add));
            }
        }
    }

    /** Anew now and then, since spoiled requests settle and close what there is; those that they meddle with go wrong. */
    private void tell(int number, Consumer<Finding> wrong) {
        var random = plan.random(number);
        try (var wire = new Wire()) {
            new Stories(() -> new Telling(operations, exchange, wire, requests, random, wrong)).tell();
        }
    }
}
