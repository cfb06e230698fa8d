package io.sayonce.system.measures;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.system.measures.Shape.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What counts as measuring people by time, or customers by their worth. */
class ShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avgHandleTime",
                "handle_seconds",
                "talk-time",
                "wrapUp",
                "AHT",
                "idle",
                "customerTier",
                "priority"
            })
    void such_a_name_is_found_however_it_is_written(String name) {
        assertEquals(List.of("here has " + name), new Shape("here", List.of(new Field(name, false))).faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"handoff", "waitedSeconds", "respondBy", "atFrontLine", "stalk", "wrapped", "frontier"})
    void other_names_are_not(String name) {
        assertEquals(List.of(), new Shape("here", List.of(new Field(name, false))).faults());
    }

    @Test
    void a_duration_beside_an_agent_is_found() {
        assertEquals(
                List.of("t has waited_seconds beside an agent"),
                new Shape("t", List.of(new Field("proposing_agent", false), new Field("waited_seconds", false)))
                        .faults());
        assertEquals(
                List.of(),
                new Shape("t", List.of(new Field("team", false), new Field("waited_seconds", false))).faults());
    }

    @Test
    void also_where_it_lies_in_another_object() throws Exception {
        var document = new ObjectMapper().readTree("""
                {"components": {"schemas": {
                  "A": {"properties": {"agent": {"type": "string"}, "shown": {"$ref": "#/components/schemas/B"}}},
                  "B": {"properties": {"of": {"type": "array", "items": {"$ref": "#/components/schemas/C"}}}},
                  "C": {"properties": {"median": {"type": "string", "format": "duration"}}}}}}""");

        assertEquals(
                List.of("x /components/schemas/A has median beside an agent"),
                new Schemas("x", document)
                        .shapes().stream()
                                .flatMap(shape -> shape.faults().stream())
                                .toList());
    }
}
