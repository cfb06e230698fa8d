package io.sayonce.kit.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Holds the refusals of a service to what callers are told of them: a service's test returns {@link #of} from a
 * {@code @TestFactory}, with the classes that hold its refusals as constants.
 */
public final class RefusalRules {

    private RefusalRules() {}

    public static Stream<DynamicTest> of(Class<?>... refusals) {
        return Stream.of(refusals)
                .flatMap(all -> Stream.of(all.getDeclaredFields()))
                .filter(field -> field.getType() == Refusal.class)
                .map(RefusalRules::type)
                .distinct()
                .flatMap(type -> Stream.of(
                        dynamicTest(type + " has a title in English and German", () -> titled(type)),
                        dynamicTest(type + " stands in a guide", () -> guided(type))));
    }

    private static String type(Field constant) {
        try {
            constant.setAccessible(true);
            return ((Refusal) constant.get(null)).type();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static void titled(String type) throws IOException {
        for (var language : List.of("", "_de")) {
            var titles = new Properties();
            for (var folder : List.of("/", "/io/sayonce/kit/rest/")) {
                load(titles, folder + "problems" + language + ".properties");
            }
            assertTrue(titles.containsKey(type), "problems" + language + ".properties");
        }
    }

    private static void load(Properties titles, String file) throws IOException {
        var found = RefusalRules.class.getResourceAsStream(file);
        if (found != null) {
            try (var text = new InputStreamReader(found, StandardCharsets.UTF_8)) {
                titles.load(text);
            }
        }
    }

    private static void guided(String type) throws IOException {
        try (var guides = Files.list(root().resolve("docs/guides"))) {
            for (var guide : guides.toList()) {
                if (Files.readString(guide).contains(type + "`")) {
                    return;
                }
            }
        }
        throw new AssertionError("no guide names `" + type + "`");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
