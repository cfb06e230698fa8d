package io.sayonce.proof.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Makes values that a schema allows. Ids are of what exists, and every text that a person would write is marked.
 *
 * @param complaint what it is about; null for any
 * @param share how many of the optional members are there, from 0 to 1
 */
record Sampler(Api api, Pool pool, RandomGenerator random, String complaint, double share) {

    /** What the guide for callers says to be sealed nowhere. */
    private static final Set<String> OPEN = Set.of("product", "system", "id", "reference", "kind", "team", "question");

    private static final Set<String> PAST = Set.of("from", "occurredAt");
    private static final int DAYS = 60;
    private static final int MARKED = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    Sampler sharing(double other) {
        return new Sampler(api, pool, random, complaint, other);
    }

    /** @param name of the field or parameter that it is for */
    JsonNode of(String name, JsonNode described) {
        var schema = api.resolved(described);
        if (schema.has("enum")) {
            return any(schema.path("enum"));
        }
        return switch (schema.path("type").asText("object")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(of(name, schema.path("items")));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer", "number" -> number(schema);
            default -> NODES.textNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = NODES.objectNode();
        var required = Api.stream(schema.path("required")).map(JsonNode::asText).toList();
        schema.path("properties").properties().stream()
                .filter(one -> required.contains(one.getKey()) || random.nextDouble() < share)
                .forEach(one -> object.set(one.getKey(), of(one.getKey(), one.getValue())));
        if (schema.path("additionalProperties").isObject()) {
            schema.at("/examples/0")
                    .fieldNames()
                    .forEachRemaining(key -> object.set(key, of("", schema.path("additionalProperties"))));
        }
        return object;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asInt(1);
        var most = schema.path("maximum").asInt(least + 9);
        return NODES.numberNode(random.nextInt(least, most + 1));
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id(name);
            case "date-time" -> time(name).toString();
            case "date" -> LocalDate.now().toString();
            case "duration" -> "PT%dH".formatted(random.nextInt(1, 20));
            default -> words(name, schema);
        };
    }

    private String id(String name) {
        if (name.equals("complaint") && complaint != null) {
            return complaint;
        }
        return pool.any(name + "s", random)
                .flatMap(known -> known.name("id"))
                .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private Instant time(String name) {
        var away = random.nextInt(1, DAYS);
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(PAST.contains(name) ? -away : away, ChronoUnit.DAYS);
    }

    private String words(String name, JsonNode schema) {
        var example = any(schema.path("examples")).asText("");
        if (OPEN.contains(name)
                || schema.has("pattern")
                || schema.path("maxLength").asInt(MARKED) < MARKED) {
            return example;
        }
        var canary = Canary.from(random);
        var local = example.indexOf('@');
        var marked = local < 0 ? example + " " + canary : canary + example.substring(local);
        return marked.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE) ? canary : marked.strip();
    }

    private JsonNode any(JsonNode all) {
        return all.isEmpty() ? NODES.missingNode() : all.get(random.nextInt(all.size()));
    }
}
