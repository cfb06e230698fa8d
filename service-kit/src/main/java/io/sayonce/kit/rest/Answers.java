package io.sayonce.kit.rest;

import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.journal.Answer;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the version of what they show. */
public final class Answers {

    static final String REVALIDATE = "private, no-cache";

    private Answers() {}

    /** 200 with a view, as a journal keeps it for retries. */
    public static Answer tell(Object view) {
        return tell(200, Optional.empty(), view);
    }

    /** 201 with a view and where it is found from now on, as a journal keeps it for retries. */
    public static Answer tellCreated(String path, Object view) {
        return tell(201, Optional.of(path), view);
    }

    /** 202 with a view of what is under way, and where it is found from now on. */
    public static Answer tellAccepted(String path, Object view) {
        return tell(202, Optional.of(path), view);
    }

    /** A problem that is an outcome of its own: something was told, and a retry is answered with it again. */
    public static Answer tellProblem(Refusal refusal) {
        return new Answer(
                refusal.status(), Optional.empty(), Optional.empty(), CanonicalJson.tree(Problem.of(refusal)));
    }

    private static Answer tell(int status, Optional<String> location, Object view) {
        return new Answer(status, location, Optional.of(ETag.of(view).toString()), CanonicalJson.tree(view));
    }

    /** What a journal kept, told to the caller; {@code T} is what its body shows. */
    @SuppressWarnings("unchecked")
    public static <T> RestResponse<T> of(Answer answer) {
        var response = RestResponse.ResponseBuilder.<T>create(RestResponse.Status.fromStatusCode(answer.status()))
                .entity((T) answer.body());
        if (answer.status() >= 400) {
            response.header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        }
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        answer.etag().ifPresent(etag -> response.header(HttpHeaders.ETAG, etag));
        return response.header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }

    static <T> RestResponse<T> versioned(RestResponse.ResponseBuilder<T> answer, ETag version) {
        return answer.header(HttpHeaders.ETAG, version.toString())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }
}
