package io.sayonce.kit.openapi;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.openapi.OpenApi.Operation;
import io.sayonce.kit.rest.Requests;

import static io.restassured.RestAssured.given;

/** Calls what a service describes, with the examples that it gives. */
public class Walk {

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
                .filter("complaint"::equals)
                .forEach(name -> request.queryParam(name, existing(one.path(), name)));
        if (one.parameters("header").map(OpenApi::nameOf).anyMatch(Requests.KEY_HEADER::equals)) {
            request.header(Requests.KEY_HEADER, UUID.randomUUID().toString());
        }
        one.exampleOfRequest()
                .ifPresent(body -> request.contentType(ContentType.JSON).body(body));
        return request;
    }
}
