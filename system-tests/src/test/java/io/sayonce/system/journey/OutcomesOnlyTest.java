package io.sayonce.system.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.plan.Service;
import io.sayonce.system.measures.Schemas;
import io.sayonce.system.measures.Shape;
import io.sayonce.system.measures.Shape.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody is measured by the time that they take, and no customer by what they are worth: there is no field for either. */
class OutcomesOnlyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPTS = "flyway_schema_history";

    @Test
    void no_contract_has_a_field_for_it() throws IOException {
        try (var files = Files.walk(contracts())) {
            var shapes = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .flatMap(file -> new Schemas(file.getFileName().toString(), json(file)).shapes().stream())
                    .toList();
            assertNoFaults(shapes, 30);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_api_has_a_field_for_it(Service service) {
        var world = World.get();
        var described = world.rest()
                .get("", "/q/openapi/" + service.label() + "?format=json")
                .expect(200);

        assertNoFaults(new Schemas(service.label(), described).shapes(), 10);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_database_has_a_column_for_it(Service service) throws SQLException {
        assertNoFaults(tables(service), 5);
    }

    /** @param least so many shapes there are; a test that looks at none proves nothing */
    private static void assertNoFaults(List<Shape> shapes, int least) {
        assertTrue(shapes.size() >= least, () -> shapes.size() + " shapes");
        assertEquals(
                List.of(),
                shapes.stream().flatMap(shape -> shape.faults().stream()).toList());
    }

    private static List<Shape> tables(Service service) throws SQLException {
        var database = World.get().backends().database();
        var admin = database.admin();
        var login = new Login(database.address() + "/" + service.label(), admin.user(), admin.password());
        var tables = new LinkedHashMap<String, List<Field>>();
        try (var connection = login.connect();
                var columns = connection.createStatement().executeQuery("""
                                select table_name, column_name, data_type from information_schema.columns
                                where table_schema = 'public' and table_name <> '%s' order by 1, 2""".formatted(SCRIPTS))) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(new Field(
                                columns.getString(2), columns.getString(3).equals("interval")));
            }
        }
        return tables.entrySet().stream()
                .map(table -> new Shape(service.label() + "." + table.getKey(), table.getValue()))
                .toList();
    }

    private static Path contracts() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow()
                .resolve("contracts");
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
