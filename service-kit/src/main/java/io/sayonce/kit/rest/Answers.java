package io.sayonce.kit.rest;

import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import io.sayonce.kit.journal.Answer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What callers are told when something was done: made inside the change, and sent when it is durable. */
public final class Answers {

    static final String REVALIDATE = "private, no-cache";

    private Answers() {}

    /** 200 with the view and its ETag. */
    public static Answer ok(Object view) {
        return ok(view, ETag.of(view));
    }

    /** 200 with the view and the version that {@link Conditions#guard} compares. */
    public static Answer ok(Object view, ETag version) {
        return new Answer(200, Optional.empty(), Optional.of(version.toString()), CanonicalJson.tree(view));
    }

    /** 201 with the view, its ETag, and where it is found from now on, e.g. {@code /v1/handoffs/…}. */
    public static Answer created(String path, Object view) {
        return created(path, view, ETag.of(view));
    }

    public static Answer created(String path, Object view, ETag version) {
        return new Answer(201, Optional.of(path), Optional.of(version.toString()), CanonicalJson.tree(view));
    }

    /**
     * The answer on its way out. Its location stays relative, so that it is right behind every front.
     *
     * @param <V> what the JSON shows; for the API's description only
     */
    @SuppressWarnings("unchecked")
    public static <V> RestResponse<V> send(Answer answer) {
        var out = (ResponseBuilder<V>) ResponseBuilder.create(answer.status()).entity(answer.body());
        answer.location().ifPresent(path -> out.header(HttpHeaders.LOCATION, path));
        answer.etag().ifPresent(version -> out.header(HttpHeaders.ETAG, version));
        return out.header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }
}
