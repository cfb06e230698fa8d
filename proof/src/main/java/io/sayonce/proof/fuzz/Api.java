package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Service;

/** What a service can be asked, as it says itself by OpenAPI. */
record Api(Service service, JsonNode document) {

    static final ObjectMapper JSON = new ObjectMapper();

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static Api read(Service service, String address) {
        var place = URI.create(address + "/q/openapi?format=json");
        try (var document = place.toURL().openStream()) {
            return new Api(service, JSON.readTree(document));
        } catch (IOException e) {
            throw new Trouble("The %s does not describe itself: %s".formatted(service.module(), e), e);
        }
    }

    /** By its service, since a document is long and a key of many maps. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Api api && service == api.service;
    }

    @Override
    public int hashCode() {
        return service.hashCode();
    }

    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .map(one -> new Operation(this, one.getKey(), path.getKey(), one.getValue())))
                .toList();
    }

    /** What stands here, with what it refers to; what stands beside the reference counts more. */
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        var target = resolved(
                document.at(JsonPointer.compile(node.get("$ref").asText().substring(1))));
        var whole = (ObjectNode) target.deepCopy();
        node.properties().stream()
                .filter(member -> !member.getKey().equals("$ref"))
                .forEach(member -> whole.set(member.getKey(), member.getValue()));
        return whole;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
