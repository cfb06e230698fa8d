package io.sayonce.kit.openapi;

import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.sayonce.kit.rest.Requests;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.IndexView;

/**
 * Says in the API's description what holds for every operation: its problems with examples, the limits of texts, and
 * examples of what is sent and answered, put together from those of the fields.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private final IndexView index;

    public ApiDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Optional.ofNullable(api.getComponents()).map(Components::getSchemas).ifPresent(schemas -> {
            new TextLimits(index).describe(schemas);
            new EnumWords(index).describe(schemas);
        });
        var problems = new DescribedProblems(api);
        var examples = new Examples(api);
        operations(api).forEach(operation -> {
            operation.withoutForeignHeaders();
            operation.withIdempotencyKey();
            operation.withNoContent();
            operation.withNotModified();
            problems.describe(operation);
            DescribedHeaders.describe(operation);
            examples.describe(operation.model());
        });
    }

    private static Stream<Described> operations(OpenAPI api) {
        return api.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(one -> new Described(path.getKey(), one.getKey(), one.getValue())));
    }

    /** One operation at its place. */
    record Described(String path, HttpMethod method, Operation model) {

        /** Reading compares If-None-Match, changing compares If-Match; one class reads both. */
        void withoutForeignHeaders() {
            if (model.getParameters() != null) {
                var foreign = method == HttpMethod.GET ? "If-Match" : "If-None-Match";
                model.setParameters(model.getParameters().stream()
                        .filter(parameter -> !foreign.equals(parameter.getName()))
                        .toList());
            }
        }

        /** What every POST needs that answers with what it made or changed; it is read from the request itself. */
        void withIdempotencyKey() {
            if (method == HttpMethod.POST && answersSomething()) {
                model.addParameter(OASFactory.createParameter()
                        .name(Requests.KEY_HEADER)
                        .in(In.HEADER)
                        .required(true)
                        .description(
                                "A new one for each new request, the same again for a retry, which is answered alike.")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .minLength(1)
                                .maxLength(255)
                                .addExample("0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07")));
            }
        }

        /** What has nothing to show says so; the scanner takes it for something new. */
        void withNoContent() {
            var responses = model.getResponses();
            var created = responses.getAPIResponse("201");
            if (created != null && created.getContent() == null) {
                responses.removeAPIResponse("201");
                responses.addAPIResponse("204", OASFactory.createAPIResponse().description("It is done."));
            }
        }

        /** What a view is answered with that the caller has already. */
        void withNotModified() {
            if (method == HttpMethod.GET && reads("If-None-Match")) {
                model.getResponses()
                        .addAPIResponse(
                                "304",
                                OASFactory.createAPIResponse()
                                        .description(
                                                "One of the ETags in If-None-Match is current: nothing has changed."));
            }
        }

        boolean reads(String parameter) {
            return parameters().anyMatch(one -> parameter.equals(one.getName()));
        }

        /** Whether what it answers can be asked for, or changed, by version. */
        boolean showsVersion() {
            return method != HttpMethod.GET || reads("If-None-Match");
        }

        boolean hasParameters() {
            return parameters().findAny().isPresent();
        }

        boolean hasBody() {
            return model.getRequestBody() != null;
        }

        /** The schemas of its body. */
        Stream<Schema> bodies() {
            return Stream.ofNullable(model.getRequestBody())
                    .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                    .map(MediaType::getSchema);
        }

        private boolean answersSomething() {
            return model.getResponses().getAPIResponses().values().stream().anyMatch(one -> one.getContent() != null);
        }

        private Stream<Parameter> parameters() {
            return Stream.ofNullable(model.getParameters()).flatMap(all -> all.stream());
        }
    }
}
