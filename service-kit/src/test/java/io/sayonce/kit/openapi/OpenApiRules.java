package io.sayonce.kit.openapi;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.kit.openapi.OpenApi.Operation;
import io.sayonce.kit.rest.Endpoints;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What holds for every API description; each service extends this with a {@code @QuarkusTest} of its own. */
public class OpenApiRules {

    @Inject
    Endpoints endpoints;

    @Test
    void the_description_is_of_openapi_3_1() {
        assertEquals("3.1.0", OpenApi.ofThisService().document().path("openapi").asText());
    }

    @Test
    void every_endpoint_is_described() {
        assertEquals(
                endpoints.all().stream()
                        .map(one -> one.verb() + " " + one.template())
                        .sorted()
                        .toList(),
                OpenApi.ofThisService().operations().stream()
                        .map(Operation::name)
                        .sorted()
                        .toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        var names = OpenApi.ofThisService().operations().stream()
                .map(one -> one.description().path("operationId").asText())
                .sorted()
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void every_text_is_exemplified() {
        assertEquals(List.of(), textsWithoutExample(OpenApi.ofThisService()));
    }

    @Test
    void every_operation_has_examples_of_request_answer_and_problems() {
        var api = OpenApi.ofThisService();
        assertEquals(
                List.of(),
                api.operations().stream()
                        .flatMap(one -> faults(api, one).stream())
                        .toList());
    }

    @Test
    void what_can_be_asked_for_by_etag_can_be_unchanged() {
        assertEquals(
                List.of(),
                OpenApi.ofThisService().operations().stream()
                        .filter(OpenApiRules::comparesETags)
                        .filter(one -> !one.description().path("responses").has("304"))
                        .map(Operation::name)
                        .toList());
    }

    private static boolean comparesETags(Operation operation) {
        return operation.parameters("header").map(OpenApi::nameOf).anyMatch("If-None-Match"::equals);
    }

    static List<String> faults(OpenApi api, Operation operation) {
        var faults = new ArrayList<String>();
        if (!operation.request().isMissingNode() && hasNoExample(operation.request())) {
            faults.add(operation.name() + ": no example of the request");
        }
        if (operation.description().path("summary").asText().isBlank()) {
            faults.add(operation.name() + ": no summary");
        }
        var problems = 0;
        for (var answer : operation.description().path("responses").properties()) {
            var succeeds = answer.getKey().startsWith("2");
            for (var content : api.resolved(answer.getValue()).path("content").properties()) {
                problems += succeeds ? 0 : 1;
                if (hasNoExample(content.getValue())) {
                    faults.add(operation.name() + ": no example of the answer " + answer.getKey());
                }
            }
        }
        if (problems == 0) {
            faults.add(operation.name() + ": no problem is described");
        }
        return faults;
    }

    static List<String> textsWithoutExample(OpenApi api) {
        return api.document().path("components").path("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(field -> isBareText(field.getValue()))
                        .map(field -> schema.getKey() + "." + field.getKey() + ": give it @Schema(examples = …)"))
                .toList();
    }

    private static boolean isBareText(JsonNode schema) {
        return schema.path("type").toString().contains("\"string\"")
                && !schema.has("examples")
                && !schema.has("enum")
                && !schema.has("format");
    }

    private static boolean hasNoExample(JsonNode media) {
        return media.path("examples").isEmpty() && media.path("example").isMissingNode();
    }
}
