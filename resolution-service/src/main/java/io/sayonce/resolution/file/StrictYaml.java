package io.sayonce.resolution.file;

import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** YAML, and thereby JSON, in which every field is known and stands once. */
public final class StrictYaml {

    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictYaml() {}

    public static <T> T read(String text, Class<T> type) {
        try {
            return Fault.required("what it says", MAPPER.readValue(text, type));
        } catch (UnrecognizedPropertyException unknown) {
            throw Fault.because("nobody knows the field " + place(unknown));
        } catch (InvalidFormatException unfit) {
            throw Fault.because("%s cannot be \"%s\"".formatted(place(unfit), unfit.getValue()));
        } catch (JsonMappingException unfit) {
            throw Fault.because("%s cannot be read: %s".formatted(place(unfit), firstLine(unfit)));
        } catch (JsonProcessingException unreadable) {
            var line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            throw Fault.because("line %d cannot be read: %s".formatted(line, firstLine(unreadable)));
        }
    }

    /** E.g. {@code standards[0].title}. */
    private static String place(JsonMappingException fault) {
        if (fault.getPath().isEmpty()) {
            return "the file";
        }
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String firstLine(JsonProcessingException fault) {
        return fault.getOriginalMessage().lines().findFirst().orElse("");
    }
}
