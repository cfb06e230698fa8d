package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation as it is described.
 *
 * @param method in lower case, as the description has it
 */
record Operation(Api api, String method, String path, JsonNode description) {

    /** By its place, since descriptions are long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Operation one
                && api.equals(one.api)
                && method.equals(one.method)
                && path.equals(one.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(api, method, path);
    }

    /** The same in all runs, and of its own among all services. */
    String name() {
        return "%s %s %s".formatted(api.service().label(), verb(), path);
    }

    String verb() {
        return method.toUpperCase(Locale.ROOT);
    }

    String id() {
        return description.path("operationId").asText();
    }

    /** Who may ask for it. */
    List<String> roles() {
        return Api.stream(description.path("security"))
                .flatMap(Api::stream)
                .flatMap(Api::stream)
                .map(JsonNode::asText)
                .toList();
    }

    List<Parameter> parameters() {
        return Api.stream(description.path("parameters"))
                .map(api::resolved)
                .map(one -> new Parameter(
                        one.path("in").asText(),
                        one.path("name").asText(),
                        one.path("required").asBoolean(),
                        api.resolved(one.path("schema"))))
                .toList();
    }

    /** The schema of the body, where it takes one. */
    Optional<JsonNode> body() {
        var schema = description.at("/requestBody/content/application~1json/schema");
        return Optional.of(schema).filter(one -> !one.isMissingNode());
    }

    /** What is said of an answer with this status. */
    Optional<JsonNode> answer(int status) {
        return Optional.ofNullable(description.path("responses").get(Integer.toString(status)))
                .map(api::resolved);
    }

    /** The methods that the path knows, in capitals. */
    Set<String> methods() {
        return api.document().path("paths").path(path).properties().stream()
                .map(Map.Entry::getKey)
                .filter(Api.METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What the path names by its first parameter, or lists: {@code handoffs} in {@code /v1/handoffs/{id}/return}. */
    String kind() {
        var before = path.contains("{") ? path.substring(0, path.indexOf("/{")) : path;
        return before.substring(before.lastIndexOf('/') + 1);
    }
}
