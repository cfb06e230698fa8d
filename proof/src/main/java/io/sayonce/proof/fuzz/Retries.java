package io.sayonce.proof.fuzz;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** What was carried out is asked for again: the same request with the same key has the same answer. */
record Retries(Exchange exchange) {

    private static final String KEY = "Idempotency-Key";

    void of(Wire wire, Call call, Outcome outcome) {
        if (outcome instanceof Reply first && first.succeeds() && hasKey(call)) {
            again(wire, call, first);
        }
    }

    private static boolean hasKey(Call call) {
        return call.sound() && call.verb().equals("POST") && call.header(KEY).isPresent();
    }

    private void again(Wire wire, Call call, Reply first) {
        var second = exchange.ask(wire, call.spoiled("again, " + call.spoiled()), false);
        var alike = second instanceof Reply reply
                && reply.status() == first.status()
                && reply.text().equals(first.text());
        if (!alike) {
            exchange.findings().add(Finding.of(new Fault(Rule.ALIKE, "not " + first.status()), call, second));
        }
    }
}
