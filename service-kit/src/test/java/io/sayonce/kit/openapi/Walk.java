package io.sayonce.kit.openapi;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.openapi.OpenApi.Operation;
import io.sayonce.kit.rest.Requests;

import static io.restassured.RestAssured.given;

/** Calls what a service describes, with the examples that it gives. */
public class Walk {

    private static final String COMPLAINT = "complaint";

    /**
     * The value of a parameter: to be overridden with the id of something that exists, so that a 404 is not just a wrong
     * id.
     */
    protected String existing(String path, String parameter) {
        return UUID.randomUUID().toString();
    }

    /** A request that would be carried out, if only it came from the right caller. */
    protected RequestSpecification request(Operation one) {
        var request = given();
        one.parameters("path")
                .map(OpenApi::nameOf)
                .forEach(name -> request.pathParam(name, existing(one.path(), name)));
        one.parameters("query")
                .map(OpenApi::nameOf)
                .filter(COMPLAINT::equals)
                .forEach(name -> request.queryParam(name, existing(one.path(), name)));
        if (one.parameters("header").map(OpenApi::nameOf).anyMatch(Requests.KEY_HEADER::equals)) {
            request.header(Requests.KEY_HEADER, UUID.randomUUID().toString());
        }
        example(one).ifPresent(body -> request.contentType(ContentType.JSON).body(body.toString()));
        return request;
    }

    /** The example of the request, about a complaint that exists where it names one. */
    protected Optional<JsonNode> example(Operation one) {
        return one.exampleOfRequest().map(example -> {
            if (example.has(COMPLAINT)) {
                ((ObjectNode) example).put(COMPLAINT, existing(one.path(), COMPLAINT));
            }
            return example;
        });
    }
}
