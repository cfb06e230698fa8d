package io.sayonce.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.sayonce.kit.openapi.ApiDescription.Described;
import io.sayonce.kit.rest.CommonProblems;
import io.sayonce.kit.rest.Problem;
import io.sayonce.kit.rest.Problem.Fault;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that operations have in common, each described once with examples and referred to. */
final class DescribedProblems {

    private static final String SCHEMA = "Problem";
    private static final String PREFIX = "problem-";

    private static final String COMPLAINT = "complaint";

    private final Map<String, Schema> schemas;

    DescribedProblems(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(SCHEMA, schema());
        schemas = api.getComponents().getSchemas();
        CommonProblems.byStatus()
                .forEach((status, problems) -> api.getComponents().addResponse(PREFIX + status, response(problems)));
        DescribedHeaders.describe(api.getComponents().getResponses(), PREFIX);
    }

    /** Adds what the operation can be refused for; what it describes itself stays as it is. */
    void describe(Described operation) {
        var answers = operation.model().getResponses();
        statuses(operation).forEach(status -> {
            var own = answers.getAPIResponse(status);
            if (own == null || own.getContent() == null && own.getRef() == null) {
                answers.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + PREFIX + status));
            }
        });
        answers.getAPIResponses().values().forEach(DescribedProblems::shape);
    }

    /** A problem of an operation's own is shaped like any other. */
    private static void shape(APIResponse answer) {
        var media = answer.getContent() == null ? null : answer.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (media != null && media.getSchema() == null) {
            media.setSchema(problem());
        }
    }

    private static Schema problem() {
        return OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA);
    }

    private List<String> statuses(Described operation) {
        var statuses = new TreeMap<String, Boolean>();
        var changing = operation.method() != HttpMethod.GET && operation.method() != HttpMethod.POST;
        statuses.put("400", true);
        statuses.put("401", true);
        statuses.put("403", true);
        statuses.put("404", operation.path().contains("{") || isAboutOneComplaint(operation));
        statuses.put("406", true);
        statuses.put("409", operation.method() != HttpMethod.GET);
        statuses.put("412", operation.reads("If-Match"));
        statuses.put("413", operation.hasBody());
        statuses.put("415", operation.hasBody());
        statuses.put("414", true);
        statuses.put("422", operation.hasParameters() || operation.hasBody());
        statuses.put("428", operation.reads("If-Match") && changing);
        statuses.put("429", true);
        statuses.put("431", true);
        statuses.put("503", true);
        return statuses.keySet().stream().filter(statuses::get).toList();
    }

    /** Which may be unknown here, or not known yet. */
    private boolean isAboutOneComplaint(Described operation) {
        return operation.reads(COMPLAINT) || operation.bodies().anyMatch(this::namesComplaint);
    }

    private boolean namesComplaint(Schema body) {
        var ref = body.getRef();
        var schema = ref == null ? body : schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
        return schema.getProperties() != null && schema.getProperties().containsKey(COMPLAINT);
    }

    private static APIResponse response(List<Problem> problems) {
        var media = OASFactory.createMediaType().schema(problem());
        problems.forEach(problem -> media.addExample(
                problem.name(),
                OASFactory.createExample().summary(problem.title()).value(members(problem))));
        return OASFactory.createAPIResponse()
                .description(problems.get(0).title())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static Map<String, Object> members(Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            members.put(
                    "errors",
                    problem.errors().stream().map(DescribedProblems::members).toList());
        }
        members.putAll(problem.members());
        return members;
    }

    private static Map<String, Object> members(Fault fault) {
        return fault.pointer() == null
                ? Map.of("parameter", fault.parameter(), "detail", fault.detail())
                : Map.of("pointer", fault.pointer(), "detail", fault.detail());
    }

    private static Schema schema() {
        var fault = object("One field or parameter at fault.")
                .addProperty("pointer", text("JSON pointer into the body."))
                .addProperty("parameter", text("Name of the query, path or header parameter."))
                .addProperty("detail", text("What it has to be."));
        var faults = OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault);
        return object("Problem details by RFC 9457; types may have further members.")
                .addProperty(
                        "type", text("Stable, and the one member to decide by.").format("uri"))
                .addProperty("title", text("The type in a few words, in the language of Accept-Language."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What stands in the way here, and what to do."))
                .addProperty("errors", faults)
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
