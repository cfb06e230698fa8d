package io.sayonce.kit.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static io.restassured.RestAssured.given;

/** The API of the service under test, as its own description says it. */
public record OpenApi(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    public static OpenApi ofThisService() {
        var text = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new OpenApi(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .map(one -> new Operation(one.getKey(), path.getKey(), one.getValue())))
                .toList();
    }

    /** What stands here, or what is referred to. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? document.at(JsonPointer.compile(node.get("$ref").asText().substring(1)))
                : node;
    }

    /** One operation as it is described. */
    public record Operation(String method, String path, JsonNode description) {

        public String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** The roles that may call it. */
        public List<String> roles() {
            return stream(description.path("security"))
                    .flatMap(OpenApi::stream)
                    .flatMap(OpenApi::stream)
                    .map(JsonNode::asText)
                    .toList();
        }

        public JsonNode request() {
            return description.path("requestBody").path("content").path("application/json");
        }

        /** As JSON; empty where the operation takes no body or has no example. */
        public Optional<JsonNode> exampleOfRequest() {
            return stream(request().path("examples"))
                    .findFirst()
                    .map(one -> one.path("value").deepCopy());
        }

        public Stream<JsonNode> parameters(String in) {
            return stream(description.path("parameters"))
                    .filter(one -> one.path("in").asText().equals(in));
        }
    }

    public static String nameOf(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
