package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** An answer beside the description of its operation: its status, what stands in it, its headers, and what it allowed. */
record Described(Call call, Reply reply, Schemas schemas, Admission admission) {

    /** What HTTP itself answers with before it is known which operation was meant. */
    private static final Set<Integer> OF_HTTP = Set.of(400, 401, 404, 405, 413, 414, 415, 431);

    List<Fault> faults() {
        var described = description();
        if (described.isEmpty()) {
            return undocumented().stream().toList();
        }
        var faults = new ArrayList<Fault>();
        faults.addAll(content(described.get()));
        faults.addAll(headers(described.get()));
        faults.addAll(accepted());
        return faults;
    }

    private Optional<JsonNode> description() {
        var same = call.verb().equals(call.operation().verb()) || isHead();
        return same ? call.operation().answer(reply.status()) : Optional.empty();
    }

    private boolean isHead() {
        return call.verb().equals("HEAD") && call.operation().method().equals("get");
    }

    private Optional<Fault> undocumented() {
        var other = !call.operation().methods().contains(call.verb());
        var tells = call.verb().equals("OPTIONS") && reply.succeeds() || reply.status() == 405;
        if (other && (tells || OF_HTTP.contains(reply.status()))) {
            return tells && reply.header("Allow").isEmpty()
                    ? Optional.of(fault(Rule.PROMISED_HEADER, "without Allow"))
                    : Optional.empty();
        }
        return Optional.of(fault(Rule.DOCUMENTED, reply.title()));
    }

    private List<Fault> content(JsonNode described) {
        var type = reply.header("Content-Type").orElse("").replaceAll("\\s*;\\s*charset=(?i:utf-8)$", "");
        var contents = described.path("content");
        if (isHead() || contents.isEmpty() && reply.body().length == 0) {
            return List.of();
        }
        if (!contents.has(type)) {
            return List.of(fault(Rule.ON_SCHEMA, type.isEmpty() ? "with nothing" : "with " + type));
        }
        return broken(contents.get(type).path("schema")).stream()
                .map(what -> fault(Rule.ON_SCHEMA, what))
                .toList();
    }

    private List<String> broken(JsonNode schema) {
        if (schema.isMissingNode()) {
            return List.of("which has no schema");
        }
        try {
            return schemas.broken(schema, reply.text());
        } catch (RuntimeException noJson) {
            return List.of("which is no JSON");
        }
    }

    private List<Fault> headers(JsonNode described) {
        return described.path("headers").properties().stream()
                .filter(one -> one.getValue().path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> reply.header(name).isEmpty())
                .map(name -> fault(Rule.PROMISED_HEADER, "without " + name))
                .toList();
    }

    /** What the description does not allow must not have an effect. */
    private List<Fault> accepted() {
        return reply.isCarriedOut()
                ? admission.reasons(reply.json()).stream()
                        .map(what -> fault(Rule.REFUSED, "for " + what))
                        .toList()
                : List.of();
    }

    private Fault fault(Rule rule, String detail) {
        return new Fault(rule, reply.status() + " " + detail);
    }
}
