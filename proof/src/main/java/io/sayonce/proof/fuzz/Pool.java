package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.proof.fuzz.Outcome.Reply;

/** What is known to exist, by what it is called in addresses: learnt from answers, asked for in later requests. */
final class Pool {

    private static final int KEPT = 100;
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");

    private final Map<String, List<Known>> kinds = new HashMap<>();
    private final Map<String, String> customers = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    /** Takes in what an answer shows. */
    void learn(Call call, Reply reply) {
        if (!reply.succeeds()) {
            return;
        }
        reply.header("ETag").ifPresent(tag -> tags.put(call.target(), tag));
        reply.header("Link")
                .map(CURSOR::matcher)
                .filter(link -> link.find())
                .ifPresent(link -> add(cursors(call.operation()), Known.named("cursor", link.group(1), null)));
        reply.header("Location")
                .map(place -> place.split("/"))
                .filter(steps -> steps.length > 2)
                .ifPresent(steps -> add(steps[steps.length - 2], Known.named("id", steps[steps.length - 1], null)));
        try {
            look(Api.JSON.readTree(reply.text()), call.operation().kind(), null);
        } catch (JsonProcessingException e) {
            // the judge says so
        }
    }

    synchronized Optional<Known> any(String kind, RandomGenerator random) {
        return Optional.ofNullable(kinds.get(kind)).map(all -> all.get(random.nextInt(all.size())));
    }

    Optional<String> cursor(Operation operation, RandomGenerator random) {
        return any(cursors(operation), random).flatMap(one -> one.name("cursor"));
    }

    Optional<String> customer(String complaint) {
        return Optional.ofNullable(customers.get(complaint));
    }

    Optional<String> tag(String target) {
        return Optional.ofNullable(tags.get(target));
    }

    private void look(JsonNode node, String kind, String complaint) {
        if (node.isArray()) {
            node.forEach(each -> look(each, kind, complaint));
        }
        if (node.isObject()) {
            var whose = whose(node, kind).orElse(complaint);
            add(kind, new Known(plain(node), whose));
            if (kind.equals("complaints") && node.at("/customer/id").isTextual()) {
                customers.put(node.path("id").asText(), node.at("/customer/id").asText());
            }
            node.properties().forEach(member -> look(member.getKey(), member.getValue(), kind, whose));
        }
    }

    private void look(String name, JsonNode value, String kind, String complaint) {
        if (value.isContainerNode()) {
            look(value, name.equals("items") ? kind : value.isArray() ? name : name + "s", complaint);
        } else if (!name.equals("id") && ID.matcher(value.asText()).matches()) {
            add(name + "s", Known.named("id", value.asText(), complaint));
        }
    }

    private static Optional<String> whose(JsonNode node, String kind) {
        var own = kind.equals("complaints") ? node.path("id") : node.path("complaint");
        return Optional.of(own.isObject() ? own.path("id") : own)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static Map<String, String> plain(JsonNode node) {
        var plain = new HashMap<String, String>();
        node.properties().stream()
                .filter(member -> member.getValue().isValueNode())
                .forEach(member -> plain.put(member.getKey(), member.getValue().asText()));
        return plain;
    }

    private synchronized void add(String kind, Known known) {
        if (known.names().isEmpty()) {
            return;
        }
        var all = kinds.computeIfAbsent(kind, first -> new ArrayList<>());
        all.add(known);
        if (all.size() > KEPT) {
            all.remove(0);
        }
    }

    private static String cursors(Operation operation) {
        return "cursors of " + operation.name();
    }
}
