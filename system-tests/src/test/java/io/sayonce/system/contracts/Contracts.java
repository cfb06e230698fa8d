package io.sayonce.system.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code contracts/} as its readers see it: files by their paths in it, schemas by their addresses. */
final class Contracts {

    static final String ADDRESS = "https://sayonce.io/contracts/";

    private static final Path FOLDER = folder();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Contracts::atAddress)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Contracts() {}

    /** The paths of all files whose name ends so, sorted. */
    static List<String> files(String ending) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String path) {
        return parse(text(path));
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    /** What a value breaks of the schema at this path; nothing when it obeys. */
    static List<Error> broken(String schema, JsonNode value) {
        return schema(ADDRESS + schema).validate(value);
    }

    static Schema schema(String address) {
        return SCHEMAS.getSchema(SchemaLocation.of(address));
    }

    private static String atAddress(String address) {
        return address.startsWith(ADDRESS) ? text(address.substring(ADDRESS.length())) : null;
    }

    private static Path folder() {
        var start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst()
                .map(root -> root.resolve("contracts"))
                .orElseThrow(() -> new IllegalStateException("no mvnw above " + start));
    }
}
