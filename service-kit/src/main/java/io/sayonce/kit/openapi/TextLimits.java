package io.sayonce.kit.openapi;

import java.util.Map;
import java.util.Optional;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.IndexView;

/** Describes fields that are checked by {@link Words} and {@link Slug} with the lengths that these allow. */
final class TextLimits {

    private final IndexView index;

    TextLimits(IndexView index) {
        this.index = index;
    }

    void describe(Map<String, Schema> schemas) {
        fields(
                Words.class,
                schemas,
                (field, words) ->
                        field.minLength(1).maxLength(words.value("max").asInt()));
        fields(
                Slug.class,
                schemas,
                (field, slug) -> field.minLength(1).maxLength(Slug.MAX).pattern(Slug.PATTERN));
    }

    private void fields(Class<?> constraint, Map<String, Schema> schemas, Description description) {
        for (var annotation : index.getAnnotations(constraint)) {
            if (annotation.target().kind() == Kind.FIELD) {
                field(annotation, schemas).ifPresent(field -> description.of(field, annotation));
            }
        }
    }

    private static Optional<Schema> field(AnnotationInstance annotation, Map<String, Schema> schemas) {
        var field = annotation.target().asField();
        return Optional.ofNullable(schemas.get(field.declaringClass().simpleName()))
                .map(Schema::getProperties)
                .map(properties -> properties.get(field.name()));
    }

    private interface Description {
        void of(Schema field, AnnotationInstance annotation);
    }
}
