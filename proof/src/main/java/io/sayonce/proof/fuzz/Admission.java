package io.sayonce.proof.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Why a request had to be refused: for who asks, for the condition that is missing, or for what it says. */
record Admission(Call call, Schemas schemas, People people) {

    private static final Set<String> CONDITIONAL = Set.of("PUT", "PATCH", "DELETE");
    private static final String HEADER = "Authorization";
    private static final Pattern SCHEME = Pattern.compile("^bearer +", Pattern.CASE_INSENSITIVE);
    private static final String TYPE = "application/json";

    /**
     * Every reason; none where it may be carried out.
     *
     * @param shown what was answered
     */
    List<String> reasons(JsonNode shown) {
        return Stream.of(caller(), others(shown), condition(), parameters(), body())
                .flatMap(all -> all)
                .toList();
    }

    /** Whoever asks has to say who that is, whatever stands at the address. */
    Optional<String> stranger() {
        if (call.header(HEADER).isEmpty()) {
            return Optional.of("no token");
        }
        return role().isEmpty() ? Optional.of("a token that is not valid") : Optional.empty();
    }

    private Stream<String> caller() {
        var other =
                role().filter(role -> !call.operation().roles().contains(role)).map(role -> "a token of role " + role);
        return Stream.concat(stranger().stream(), other.stream());
    }

    /** A customer's link opens one complaint, and shows no other. */
    private Stream<String> others(JsonNode shown) {
        return token().flatMap(people::complaint).stream()
                .filter(own -> complaints(shown).anyMatch(one -> !one.equalsIgnoreCase(own)))
                .map(own -> "a link to another complaint");
    }

    private Stream<String> complaints(JsonNode shown) {
        var asked = call.operation().kind().equals("complaints")
                ? Stream.ofNullable(call.places().get("id"))
                : Stream.<String>empty();
        var told = Stream.concat(Stream.of(shown), Api.stream(shown.path("items")))
                .map(one -> one.path("complaint"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
        return Stream.concat(asked, told);
    }

    private Optional<String> role() {
        return token().flatMap(people::role);
    }

    private Optional<String> token() {
        return call.header(HEADER)
                .map(SCHEME::matcher)
                .filter(Matcher::lookingAt)
                .map(scheme -> scheme.replaceFirst(""));
    }

    private Stream<String> condition() {
        return CONDITIONAL.contains(call.verb()) && call.header("If-Match").isEmpty()
                ? Stream.of("no If-Match")
                : Stream.empty();
    }

    private Stream<String> parameters() {
        var allowed = new Allowed(schemas);
        return call.operation().parameters().stream().flatMap(one -> allowed.against(one, values(one)).stream());
    }

    private List<String> values(Parameter parameter) {
        return switch (parameter.in()) {
            case "path" ->
                Stream.ofNullable(call.places().get(parameter.name()))
                        .map(value -> decoded(value.replace("+", "%2B")))
                        .toList();
            case "query" ->
                call.query().stream()
                        .filter(one -> one.name().equals(parameter.name()))
                        .map(one -> decoded(one.value()))
                        .toList();
            default ->
                call.header(parameter.name()).stream()
                        .map(first -> lines(parameter.name()))
                        .toList();
        };
    }

    /** Lines of one name are one list (RFC 9110, 5.3). */
    private String lines(String name) {
        return call.headers().stream()
                .filter(one -> one.is(name))
                .map(Field::value)
                .collect(Collectors.joining(", "));
    }

    /** What is no URI may hold what cannot be decoded. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return value;
        }
    }

    private Stream<String> body() {
        var schema = call.operation().body();
        var framed = call.header("Transfer-Encoding").isPresent();
        if (schema.isEmpty() || framed) {
            return Stream.empty();
        }
        if (call.body() == null) {
            return Stream.of("no body");
        }
        var type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
        return type.equalsIgnoreCase(TYPE)
                ? new Allowed(schemas).against(schema.get(), call.text()).stream()
                : Stream.of(type.isEmpty() ? "a body of no type" : "a body of another type");
    }
}
