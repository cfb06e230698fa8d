package io.sayonce.kit.rest;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import io.sayonce.kit.core.Refused;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The state that a caller saw, as {@code If-Match} and {@code If-None-Match} say it (RFC 9110); a resource method takes
 * it as {@code @BeanParam}.
 */
public class Conditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /** Possessive, so that a long list is read in a loop and not by recursion. */
    private static final Pattern LIST = Pattern.compile("\\s*+(?:%1$s(?:\\s*+,\\s*+%1$s)*+|\\*)\\s*+".formatted(TAG));

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "ETags that the caller saw; `*` for any.", schema = @Schema(type = SchemaType.STRING))
    List<String> ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(
            description = "ETags that the caller has; 304 if one of them is still current.",
            schema = @Schema(type = SchemaType.STRING))
    List<String> ifNoneMatch;

    @Context
    Request request;

    /** For PATCH, PUT and DELETE: refuses with 428 without If-Match, with 412 if the view is no longer what was seen. */
    public void require(Object view) {
        if (ifMatch.isEmpty()) {
            throw new Refused(RequestRefusals.preconditionRequired(ETag.of(view)));
        }
        check(view);
    }

    /** For POST, which may carry If-Match: refuses with 412 if the view is no longer what was seen. */
    public void check(Object view) {
        if (ifMatch.isEmpty()) {
            return;
        }
        var current = ETag.of(view);
        if (!matches(HttpHeaders.IF_MATCH, ifMatch, false, current)) {
            throw new Refused(RequestRefusals.stale(current));
        }
    }

    /** The view with its ETag; for GET 304 where the caller has it already, and nothing in it passes. */
    public <T> RestResponse<T> answer(T view) {
        var current = ETag.of(view);
        var reading = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (reading
                && isLasting(view)
                && !ifNoneMatch.isEmpty()
                && matches(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, true, current)) {
            return Answers.versioned(RestResponse.ResponseBuilder.notModified(), current);
        }
        return Answers.versioned(RestResponse.ResponseBuilder.ok(view), current);
    }

    private static boolean isLasting(Object view) {
        return !(view instanceof Momentary passing) || passing.lasting().equals(view);
    }

    private static boolean matches(String header, List<String> lines, boolean weakly, ETag current) {
        var value = String.join(",", lines);
        if (!LIST.matcher(value).matches()) {
            throw new Refused(RequestRefusals.malformed(header + " is a list of quoted ETags, or *."));
        }
        return value.strip().equals("*") || tags(value, weakly).contains(current.opaque());
    }

    private static Set<String> tags(String value, boolean weakly) {
        return TAG.matcher(value)
                .results()
                .filter(tag -> weakly || tag.group(1) == null)
                .map(tag -> tag.group(2))
                .collect(Collectors.toSet());
    }
}
