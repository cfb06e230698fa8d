package io.sayonce.proof.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.stack.plan.Service;

/** What people are shown in the end. */
record Report(List<Operation> operations, Exchange exchange, Stalls stalls) {

    void print(PrintStream out, Duration took) {
        out.println("operation                                                             2xx    4xx");
        operations.forEach(one -> out.printf(
                "%-66s %6d %6d  %s%n",
                one.name(), tally(one).of(2), tally(one).of(4), tally(one).statuses()));
        out.println();
        out.println("service       operations  reached  requests    2xx    4xx  5xx  undocumented  off schema");
        Arrays.stream(Service.values()).forEach(service -> out.println(line(service)));
        var all = operations.stream().mapToInt(one -> tally(one).all()).sum();
        out.printf("%,d requests, %,.0f/s%n", all, 1e9 * all / Math.max(1, took.toNanos()));
        out.printf("%d times 503 busy, and answered when asked again%n", exchange.busy());
        out.printf("%d times a log says that an event loop is held%n", stalls.count());
        out.printf(
                "Canaries in the open in logs, databases and on the topic: %d%n",
                exchange.findings().count(Rule.SEALED));
        exchange.findings().told().forEach(out::println);
        out.println(exchange.findings().none() ? "Nothing was found." : "See above for what was found.");
    }

    private String line(Service service) {
        var own = operations.stream()
                .filter(one -> one.api().service() == service)
                .toList();
        return "%-12s  %10d  %7d  %8d  %5d  %5d  %3d  %12d  %10d"
                .formatted(
                        service.label(),
                        own.size(),
                        own.stream().filter(one -> tally(one).reached()).count(),
                        own.stream().mapToInt(one -> tally(one).all()).sum(),
                        own.stream().mapToInt(one -> tally(one).of(2)).sum(),
                        own.stream().mapToInt(one -> tally(one).of(4)).sum(),
                        own.stream().mapToInt(one -> tally(one).of(5)).sum(),
                        exchange.findings().count(Rule.DOCUMENTED, service.label()),
                        exchange.findings().count(Rule.ON_SCHEMA, service.label()));
    }

    private Tally tally(Operation operation) {
        return exchange.tally(operation);
    }
}
