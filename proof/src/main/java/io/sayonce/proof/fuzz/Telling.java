package io.sayonce.proof.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Reply;
import io.sayonce.stack.process.Patience;

/** One complaint on its way: each step is a request that has to succeed, once all services have heard what it needs. */
final class Telling {

    private static final Duration HEARING = Duration.ofSeconds(60);

    private final List<Operation> operations;
    private final Exchange exchange;
    private final Wire wire;
    private final Requests requests;
    private final RandomGenerator random;
    private final Consumer<Finding> wrong;
    private String complaint;

    /** @param wrong is told of a step that did not succeed */
    Telling(
            List<Operation> operations,
            Exchange exchange,
            Wire wire,
            Requests requests,
            RandomGenerator random,
            Consumer<Finding> wrong) {
        this.operations = operations;
        this.exchange = exchange;
        this.wire = wire;
        this.requests = requests;
        this.random = random;
        this.wrong = wrong;
    }

    String complaint() {
        return complaint;
    }

    /** The step by a member of staff; what was answered, which is nothing where it went wrong. */
    JsonNode by(String name, String step, String id, Map<String, ?> said) {
        return take(requests.people().named(name), step, Known.named("id", id, complaint), said, any -> true);
    }

    /** The step about something that was shown before. */
    void about(JsonNode shown, String name, String step) {
        var names = shown.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().asText()));
        take(requests.people().named(name), step, new Known(names, complaint), Map.of(), any -> true);
    }

    /** The same by the customer. */
    JsonNode byCustomer(String step, String id, Map<String, ?> said) {
        var customer = requests.pool().customer(complaint).orElse(complaint);
        return take(
                requests.people().customer(complaint, customer),
                step,
                Known.named("id", id, complaint),
                said,
                any -> true);
    }

    /** Looks until there is something in the list. */
    JsonNode first(String name, String list) {
        return first(name, list, any -> true);
    }

    /** Looks until there is something like that in the list. */
    JsonNode first(String name, String list, Predicate<JsonNode> wanted) {
        var token = requests.people().named(name);
        var known = new Known(Map.of(), complaint);
        var page = take(token, list, known, Map.of(), one -> items(one).anyMatch(wanted));
        return items(page).filter(wanted).findFirst().orElse(Api.JSON.missingNode());
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return Api.stream(page.path("items"));
    }

    void record(Map<String, ?> said) {
        complaint = by(People.CALL_CENTER, "POST /v1/complaints", "", said)
                .path("id")
                .asText();
    }

    private JsonNode take(String token, String step, Known known, Map<String, ?> said, Predicate<JsonNode> enough) {
        var call = call(token, step, known, said);
        var last = new AtomicReference<Outcome>();
        new Patience(HEARING).until(() -> {
            last.set(exchange.ask(wire, call, false));
            return last.get() instanceof Reply reply && (reply.succeeds() ? enough.test(reply.json()) : isFinal(reply));
        });
        if (last.get() instanceof Reply reply && reply.succeeds() && enough.test(reply.json())) {
            return reply.json();
        }
        wrong.accept(Finding.of(new Fault(Rule.TOLD, step), call, last.get()));
        return Api.JSON.missingNode();
    }

    private Call call(String token, String step, Known known, Map<String, ?> said) {
        var operation = operations.stream()
                .filter(one -> step.equals(one.verb() + " " + one.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody describes " + step));
        var sampler = new Sampler(operation.api(), requests.pool(), random, complaint, 0);
        var call = said(requests.of(operation, known, token, sampler), said);
        var isAbout = operation.parameters().stream().anyMatch(one -> one.name().equals("complaint"));
        return isAbout ? call.asking(query -> List.of(new Field("complaint", complaint))) : call;
    }

    /** What may be otherwise once more has been heard is asked for again. */
    private static boolean isFinal(Reply reply) {
        return reply.header("Retry-After").isEmpty() && reply.status() != 409 && reply.status() != 404;
    }

    private static Call said(Call call, Map<String, ?> said) {
        if (call.body() == null) {
            return call;
        }
        var body = (ObjectNode) tree(call.text());
        said.forEach((member, value) -> body.set(member, Api.JSON.valueToTree(value)));
        return call.saying(body.toString());
    }

    private static JsonNode tree(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return Api.JSON.missingNode();
        }
    }
}
