package io.sayonce.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the version of what they show. */
public final class Answers {

    static final String REVALIDATE = "private, no-cache";

    private Answers() {}

    /** 200 with the view and its ETag. */
    public static <T> RestResponse<T> ok(T view) {
        return versioned(RestResponse.ResponseBuilder.ok(view), ETag.of(view));
    }

    /**
     * 201 with the view, its ETag, and where it is found from now on, e.g. {@code /v1/handoffs/…}; relative, so
     * that it is right behind every front.
     */
    public static <T> RestResponse<T> created(String path, T view) {
        var answer = RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view);
        return versioned(answer.header(HttpHeaders.LOCATION, path), ETag.of(view));
    }

    static <T> RestResponse<T> versioned(RestResponse.ResponseBuilder<T> answer, ETag version) {
        return answer.header(HttpHeaders.ETAG, version.toString())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }
}
