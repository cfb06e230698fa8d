package io.sayonce.proof.fuzz;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sayonce.proof.fuzz.Outcome.Reply;
import io.sayonce.stack.plan.PortPlan;

/** Where every request passes: it is sent, its answer judged, counted and learnt from. */
final class Exchange {

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
        var outcome = wire.ask(front && known ? ports.of(PortPlan.FRONT) : ports.of(service), call);
        if (call.verb().equals(call.operation().verb())) {
            tallies.get(call.operation()).count(outcome);
        }
        judge.of(call, outcome).forEach(fault -> findings.add(Finding.of(fault, call, outcome)));
        if (outcome instanceof Reply reply) {
            pool.learn(call, reply);
        }
        return outcome;
    }

    Findings findings() {
        return findings;
    }

    Tally tally(Operation operation) {
        return tallies.get(operation);
    }
}
