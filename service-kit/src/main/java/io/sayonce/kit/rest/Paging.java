package io.sayonce.kit.rest;

import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** Which page of a list is asked for; a resource method takes it as {@code @Valid @BeanParam}. */
public class Paging {

    private static final String CURSOR = "cursor";

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "At most so many items on this page.")
    int limit;

    @QueryParam(CURSOR)
    @Parameter(description = "From the Link header of the page before; absent for the first page.")
    String cursor;

    @Context
    UriInfo uri;

    @Context
    HttpServerRequest request;

    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than is shown, to know whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** Where this page begins; refused with {@code bad-cursor} if it was tampered with. */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::parse);
    }

    /** The page with the link to the next one, relative to the address that was called. */
    public <T> RestResponse<Page<T>> answer(Page<T> page) {
        var answer = RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, Answers.REVALIDATE);
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\""));
        return answer.build();
    }

    /** What was asked is encoded anew: not all that callers write in an address may stand there. */
    private String address(Cursor next) {
        var address = new QueryStringEncoder(request.path());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(CURSOR)) {
                values.forEach(value -> address.addParam(name, value));
            }
        });
        address.addParam(CURSOR, next.toString());
        return address.toString();
    }
}
