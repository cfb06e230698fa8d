package io.sayonce.kit.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The state that a caller saw, as {@code If-Match} and {@code If-None-Match} say it (RFC 9110); a resource method takes
 * it as {@code @BeanParam}.
 */
public class Conditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*(?:%1$s(?:\\s*,\\s*%1$s)*|\\*)\\s*".formatted(TAG));

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "ETags that the caller saw; `*` for any.")
    List<String> ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(description = "ETags that the caller has; 304 if one of them is still current.")
    List<String> ifNoneMatch;

    /**
     * For PATCH, PUT and DELETE: the command, refused with 428 without If-Match and with 412 where what is shown is no
     * longer what was seen. Compared in the transaction, on the state that the command decides from.
     *
     * @param shown the part of a state that the resource shows, the same that its ETag is made of
     */
    public <S> Command<S> guard(Command<S> command, Function<S, ?> shown) {
        return guarded(command, shown, current -> ifMatch.isEmpty() ? preconditionRequired(current) : unseen(current));
    }

    /** For POST, which may carry If-Match. */
    public <S> Command<S> check(Command<S> command, Function<S, ?> shown) {
        return guarded(command, shown, current -> ifMatch.isEmpty() ? Optional.empty() : unseen(current));
    }

    /** The view with its ETag; for GET 304 where the caller has it already. */
    public <T> RestResponse<T> answer(T view) {
        return answer(view, ETag.of(view));
    }

    public <T> RestResponse<T> answer(T view, ETag version) {
        var had = !ifNoneMatch.isEmpty() && matches(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, true, version);
        return (had ? ResponseBuilder.<T>notModified() : ResponseBuilder.ok(view))
                .header(HttpHeaders.ETAG, version.toString())
                .header(HttpHeaders.CACHE_CONTROL, Answers.REVALIDATE)
                .build();
    }

    private static <S> Command<S> guarded(
            Command<S> command, Function<S, ?> shown, Function<ETag, Optional<Refusal>> objection) {
        return (state, moment) -> objection
                .apply(ETag.of(shown.apply(state)))
                .map(Decision::<S>no)
                .orElseGet(() -> command.decide(state, moment));
    }

    private static Optional<Refusal> preconditionRequired(ETag current) {
        return Optional.of(Refusals.preconditionRequired(current));
    }

    private Optional<Refusal> unseen(ETag current) {
        var seen = matches(HttpHeaders.IF_MATCH, ifMatch, false, current);
        return seen ? Optional.empty() : Optional.of(Refusals.stale(current));
    }

    private static boolean matches(String header, List<String> lines, boolean weakly, ETag current) {
        var value = String.join(",", lines);
        if (!LIST.matcher(value).matches()) {
            throw new Refused(Refusals.malformed(header + " is a list of quoted ETags, or *."));
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
