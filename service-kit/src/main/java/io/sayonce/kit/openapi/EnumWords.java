package io.sayonce.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Describes enums with the words that JSON writes for them, which {@code @JsonValue} hides from the scanner. */
final class EnumWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexView index;

    EnumWords(IndexView index) {
        this.index = index;
    }

    void describe(Map<String, Schema> schemas) {
        index.getKnownClasses().stream()
                .filter(ClassInfo::isEnum)
                .forEach(type -> schemas.entrySet().stream()
                        .filter(one -> isOf(type, one.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(schema -> names(type).equals(schema.getEnumeration()))
                        .forEach(schema -> schema.setEnumeration(words(type))));
    }

    /** Of several enums of one name, the scanner numbers all but the first. */
    private static boolean isOf(ClassInfo type, String schema) {
        return schema.matches(Pattern.quote(type.simpleName()) + "\\d*");
    }

    /** As the scanner writes them where it knows nothing better. */
    private static List<Object> names(ClassInfo type) {
        return type.enumConstants().stream()
                .<Object>map(constant -> constant.name())
                .toList();
    }

    private static List<Object> words(ClassInfo type) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var constants = Class.forName(type.name().toString(), true, loader).getEnumConstants();
            return Stream.of(constants)
                    .<Object>map(constant -> JSON.valueToTree(constant).asText())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
