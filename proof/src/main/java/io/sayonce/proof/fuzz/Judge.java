package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Cut;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** Holds each answer against what holds for all, and against what its service says of itself. */
final class Judge {

    private final Map<Api, Schemas> schemas;
    private final People people;

    /** @param people whoever has another token than theirs is nobody */
    Judge(Map<Api, Schemas> schemas, People people) {
        this.schemas = schemas;
        this.people = people;
    }

    List<Fault> of(Call call, Outcome outcome) {
        if (outcome instanceof Reply reply) {
            return of(call, reply);
        }
        if (!call.sound()) {
            return List.of();
        }
        var why = outcome instanceof Cut cut ? cut.why() : "nothing within " + Wire.PATIENCE_MILLIS + " ms";
        return List.of(new Fault(Rule.ANSWERED, why));
    }

    private List<Fault> of(Call call, Reply reply) {
        var faults = new ArrayList<Fault>();
        if (reply.status() >= 500) {
            faults.add(new Fault(Rule.OURS, reply.status() + " " + reply.title()));
        }
        if (reply.header("X-Injected").isPresent()) {
            faults.add(new Fault(Rule.NOT_INJECTED, "X-Injected"));
        }
        if (!call.sound() || !call.hasAddress() && isBareRefusal(reply)) {
            return faults;
        }
        if (reply.status() >= 400 && !call.verb().equals("HEAD")) {
            Problems.fault(reply).ifPresent(faults::add);
        }
        var known = schemas.get(call.operation().api());
        var admission = new Admission(call, known, people);
        if (!call.strays()) {
            faults.addAll(new Described(call, reply, known, admission).faults());
        } else if (reply.isCarriedOut()) {
            admission
                    .stranger()
                    .map(who -> new Fault(Rule.REFUSED, reply.status() + " for " + who))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /** The server itself refuses what is no address without a word, before anybody of ours reads it. */
    private static boolean isBareRefusal(Reply reply) {
        return reply.status() == 400 && reply.body().length == 0;
    }
}
