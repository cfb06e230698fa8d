package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Cut;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** Holds each answer against what its service says of itself. */
final class Judge {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEMS = "https://sayonce.io/problems/";

    /** What HTTP itself answers with before it is known which operation was meant. */
    private static final Set<Integer> OF_HTTP = Set.of(400, 401, 404, 405, 413, 414, 415, 431);

    private final Map<Api, Schemas> schemas;

    Judge(Map<Api, Schemas> schemas) {
        this.schemas = schemas;
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
            faults.add(new Fault(Rule.OURS, reply.status() + " " + title(reply)));
        }
        if (reply.header("X-Injected").isPresent()) {
            faults.add(new Fault(Rule.NOT_INJECTED, "X-Injected"));
        }
        if (!call.sound()) {
            return faults;
        }
        if (reply.status() >= 400) {
            faults.addAll(problem(call, reply));
        }
        if (call.strays()) {
            return faults;
        }
        var described = described(call, reply);
        if (described.isEmpty()) {
            undocumented(call, reply).ifPresent(faults::add);
            return faults;
        }
        faults.addAll(content(call, reply, described.get()));
        faults.addAll(headers(reply, described.get()));
        accepted(call, reply).ifPresent(faults::add);
        return faults;
    }

    private static Optional<JsonNode> described(Call call, Reply reply) {
        var same = call.verb().equals(call.operation().verb()) || isHead(call);
        return same ? call.operation().answer(reply.status()) : Optional.empty();
    }

    private static boolean isHead(Call call) {
        return call.verb().equals("HEAD") && call.operation().method().equals("get");
    }

    private static Optional<Fault> undocumented(Call call, Reply reply) {
        var other = !call.operation().methods().contains(call.verb());
        var tells = call.verb().equals("OPTIONS") && reply.succeeds() || reply.status() == 405;
        if (other && (tells || OF_HTTP.contains(reply.status()))) {
            return tells && reply.header("Allow").isEmpty()
                    ? Optional.of(new Fault(Rule.PROMISED_HEADER, reply.status() + " without Allow"))
                    : Optional.empty();
        }
        return Optional.of(new Fault(Rule.DOCUMENTED, reply.status() + " " + title(reply)));
    }

    private List<Fault> problem(Call call, Reply reply) {
        if (call.verb().equals("HEAD")) {
            return List.of();
        }
        var type = reply.header("Content-Type").orElse("");
        var json = tree(reply);
        var whole = type.equals(PROBLEM)
                && json.path("type").asText().startsWith(PROBLEMS)
                && json.path("status").asInt() == reply.status();
        if (!whole) {
            return List.of(new Fault(Rule.PROBLEM, reply.status() + " " + type));
        }
        var told = json.path("title").toString() + json.path("detail") + json.path("errors");
        return Canary.PATTERN.matcher(told).find()
                ? List.of(new Fault(Rule.NOT_REPEATED, reply.status() + " " + title(reply)))
                : List.of();
    }

    private List<Fault> content(Call call, Reply reply, JsonNode described) {
        var type = reply.header("Content-Type").orElse("").replaceAll("\\s*;\\s*charset=(?i:utf-8)$", "");
        var contents = described.path("content");
        if (isHead(call) || contents.isEmpty() && reply.body().length == 0) {
            return List.of();
        }
        if (!contents.has(type)) {
            var told = reply.status() + (type.isEmpty() ? " with nothing" : " with " + type);
            return List.of(new Fault(Rule.ON_SCHEMA, told));
        }
        return broken(call, contents.get(type).path("schema"), reply).stream()
                .map(what -> new Fault(Rule.ON_SCHEMA, reply.status() + " " + what))
                .toList();
    }

    private List<String> broken(Call call, JsonNode schema, Reply reply) {
        if (schema.isMissingNode()) {
            return List.of("which has no schema");
        }
        try {
            return schemas.get(call.operation().api()).broken(schema, reply.text());
        } catch (RuntimeException noJson) {
            return List.of("which is no JSON");
        }
    }

    private static List<Fault> headers(Reply reply, JsonNode described) {
        return described.path("headers").properties().stream()
                .filter(one -> one.getValue().path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> reply.header(name).isEmpty())
                .map(name -> new Fault(Rule.PROMISED_HEADER, reply.status() + " without " + name))
                .toList();
    }

    /** What the description does not allow must not have an effect. */
    private Optional<Fault> accepted(Call call, Reply reply) {
        var framed = call.header("Transfer-Encoding").isPresent();
        if (!reply.succeeds()
                || framed
                || call.body() == null
                || call.operation().body().isEmpty()) {
            return Optional.empty();
        }
        return new Allowed(schemas.get(call.operation().api()))
                .against(call.operation().body().get(), call.text())
                .map(what -> new Fault(Rule.REFUSED, reply.status() + " for " + what));
    }

    private static String title(Reply reply) {
        return tree(reply).path("title").asText();
    }

    private static JsonNode tree(Reply reply) {
        try {
            return Api.JSON.readTree(reply.text());
        } catch (JsonProcessingException noJson) {
            return Api.JSON.missingNode();
        }
    }
}
