package io.sayonce.proof.fuzz;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sayonce.proof.fuzz.Outcome.Reply;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Patience;

/** Where every request passes: it is sent, its answer judged, counted and learnt from. */
final class Exchange {

    private static final Duration COMING_BACK = Duration.ofSeconds(20);
    private static final String BUSY = "https://sayonce.io/problems/busy";

    private final AtomicInteger busy = new AtomicInteger();
    private final PortPlan ports;
    private final Judge judge;
    private final Pool pool;
    private final Findings findings;
    private final Map<Operation, Tally> tallies;

    Exchange(PortPlan ports, Judge judge, Pool pool, Findings findings, Collection<Operation> operations) {
        this.ports = ports;
        this.judge = judge;
        this.pool = pool;
        this.findings = findings;
        this.tallies = operations.stream().collect(Collectors.toMap(Function.identity(), one -> new Tally()));
    }

    /** @param front whether to ask at the one address, where it knows the way */
    Outcome ask(Wire wire, Call call, boolean front) {
        var service = call.operation().api().service();
        var known = service.owns(call.operation().path().split("/")[2]);
        var outcome = patiently(wire, front && known ? ports.of(PortPlan.FRONT) : ports.of(service), call);
        if (call.verb().equals(call.operation().verb())) {
            tallies.get(call.operation()).count(outcome, call.sound() && !call.strays());
        }
        judge.of(call, outcome).forEach(fault -> findings.add(Finding.of(fault, call, outcome)));
        if (outcome instanceof Reply reply) {
            pool.learn(call, reply);
        }
        return outcome;
    }

    /** Who is told that too many want the same at once comes back, as the description says; who is told so for long does not. */
    private Outcome patiently(Wire wire, int port, Call call) {
        var last = new AtomicReference<>(wire.ask(port, call));
        if (isBusy(last.get())) {
            busy.incrementAndGet();
            new Patience(COMING_BACK).until(() -> !isBusy(last.updateAndGet(before -> wire.ask(port, call))));
        }
        return last.get();
    }

    private static boolean isBusy(Outcome outcome) {
        return outcome instanceof Reply reply
                && reply.status() == 503
                && reply.header("Retry-After").isPresent()
                && reply.text().contains(BUSY);
    }

    /** How many requests had to come back. */
    int busy() {
        return busy.get();
    }

    Findings findings() {
        return findings;
    }

    Tally tally(Operation operation) {
        return tallies.get(operation);
    }
}
