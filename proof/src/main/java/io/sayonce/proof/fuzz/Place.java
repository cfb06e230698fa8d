package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a body, as its schema describes it.
 *
 * @param steps from the whole inwards
 * @param schema of what stands there
 */
record Place(List<String> steps, JsonNode schema) {

    /** The whole itself and everything in it; of a list its first element. */
    static Stream<Place> in(Api api, JsonNode schema) {
        return new Place(List.of(), api.resolved(schema)).inside(api);
    }

    private Stream<Place> inside(Api api) {
        var members = schema.path("properties").properties().stream()
                .map(member -> step(api, member.getKey(), member.getValue()));
        var elements =
                Stream.of(schema.path("items")).filter(JsonNode::isObject).map(element -> step(api, "0", element));
        var others = Stream.of(schema.path("additionalProperties"))
                .filter(JsonNode::isObject)
                .flatMap(other -> Api.stream(schema.path("examples"))
                        .flatMap(example -> example.properties().stream())
                        .map(member -> step(api, member.getKey(), other)));
        return Stream.concat(
                Stream.of(this),
                Stream.of(members, elements, others).flatMap(all -> all).flatMap(one -> one.inside(api)));
    }

    private Place step(Api api, String step, JsonNode described) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(List.copyOf(longer), api.resolved(described));
    }

    /** As JSON pointer. */
    String pointer() {
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
