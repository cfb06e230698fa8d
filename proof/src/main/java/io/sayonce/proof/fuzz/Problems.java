package io.sayonce.proof.fuzz;

import java.util.Optional;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** What is refused is refused with a problem, by RFC 9457, which does not repeat what was sent. */
final class Problems {

    private static final String TYPE = "application/problem+json";
    private static final String OURS = "https://sayonce.io/problems/";

    private Problems() {}

    static Optional<Fault> fault(Reply refusal) {
        var type = refusal.header("Content-Type").orElse("");
        var json = refusal.json();
        var whole = type.equals(TYPE)
                && json.path("type").asText().startsWith(OURS)
                && json.path("status").asInt() == refusal.status();
        if (!whole) {
            return Optional.of(new Fault(Rule.PROBLEM, refusal.status() + " " + type));
        }
        var told = json.path("title").toString() + json.path("detail") + json.path("errors");
        return Canary.PATTERN.matcher(told).find()
                ? Optional.of(new Fault(Rule.NOT_REPEATED, refusal.status() + " " + refusal.title()))
                : Optional.empty();
    }
}
