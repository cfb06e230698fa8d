package io.sayonce.proof.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes requests that an operation would carry out, if only what exists is in the right state for it. */
record Requests(Pool pool, People people) {

    private static final double SHARE = 0.4;

    /** Pages so short that there is a next one. */
    private static final int SHORT = 5;

    private static final String ANYTHING = "complaints";

    /** From somebody who may, about something that exists. */
    Call of(Operation operation, RandomGenerator random) {
        var known = pool.any(operation.kind(), random).orElse(new Known(Map.of(), null));
        var about = Optional.ofNullable(known.complaint())
                .or(() -> pool.any(ANYTHING, random).flatMap(one -> one.name("id")))
                .orElse(null);
        var roles = operation.roles();
        var role = roles.isEmpty() ? "" : roles.get(random.nextInt(roles.size()));
        return of(
                operation, known, token(role, about, random), new Sampler(operation.api(), pool, random, about, SHARE));
    }

    /** From this caller, about this. */
    Call of(Operation operation, Known known, String token, Sampler sampler) {
        var random = sampler.random();
        var places = new HashMap<String, String>();
        var query = new ArrayList<Field>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                var value = known.name(parameter.name()).orElseGet(() -> sample(sampler, parameter));
                places.put(parameter.name(), encoded(value));
            }
            if (parameter.in().equals("query") && (parameter.required() || random.nextDouble() < sampler.share())) {
                asked(operation, parameter, sampler).ifPresent(query::add);
            }
        }
        var body = operation.body().map(schema -> sampler.of("", schema));
        var call = new Call(operation, "", operation.verb(), places, query, headers(token), bytes(body), true);
        return headed(body.isPresent() ? call.with("Content-Type", "application/json") : call, random);
    }

    /** The link token of a complaint's customer, for that role; somebody else's token otherwise. */
    private String token(String role, String complaint, RandomGenerator random) {
        if (!role.equals("customer")) {
            return people.any(role, random.nextBoolean());
        }
        var whose = Optional.ofNullable(complaint)
                .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
        return people.customer(whose, pool.customer(whose).orElse(whose));
    }

    private Optional<Field> asked(Operation operation, Parameter parameter, Sampler sampler) {
        if (parameter.name().equals("cursor")) {
            return pool.cursor(operation, sampler.random()).map(cursor -> new Field("cursor", cursor));
        }
        if (parameter.name().equals("limit")) {
            return Optional.of(
                    new Field("limit", Integer.toString(sampler.random().nextInt(1, SHORT))));
        }
        var value = pool.any(parameter.name() + "s", sampler.random())
                .flatMap(known -> known.name(parameter.name()))
                .orElseGet(() -> sample(sampler, parameter));
        return value.isEmpty() ? Optional.empty() : Optional.of(new Field(parameter.name(), encoded(value)));
    }

    private static String sample(Sampler sampler, Parameter parameter) {
        return sampler.of(parameter.name(), parameter.schema()).asText();
    }

    private Call headed(Call call, RandomGenerator random) {
        var whole = call;
        for (var parameter : call.operation().parameters()) {
            whole = switch (parameter.name()) {
                case "Idempotency-Key" ->
                    whole.with(parameter.name(), new UUID(random.nextLong(), random.nextLong()).toString());
                case "If-Match" ->
                    call.verb().equals("POST") && random.nextBoolean() ? whole : whole.with(parameter.name(), "*");
                case "If-None-Match" ->
                    random.nextBoolean()
                            ? whole
                            : whole.with(
                                    parameter.name(), pool.tag(call.target()).orElse("\"nothing\""));
                case "Accept-Language" -> whole.with(parameter.name(), random.nextBoolean() ? "de" : "en");
                default -> whole;
            };
        }
        return whole;
    }

    private static List<Field> headers(String token) {
        return List.of(
                new Field("Authorization", "Bearer " + token),
                new Field("Accept", "application/json, application/problem+json"));
    }

    private static byte[] bytes(Optional<JsonNode> body) {
        return body.map(json -> json.toString().getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
