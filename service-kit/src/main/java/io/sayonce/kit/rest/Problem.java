package io.sayonce.kit.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sayonce.kit.core.Refusal;

/**
 * What a caller is told when something cannot be done: problem details by RFC 9457.
 *
 * @param type a stable URI, {@code https://sayonce.io/problems/…}; the one member that programs may rely on
 * @param title the type in a few words, in the caller's language
 * @param detail what stands in the way here, and what to do
 * @param errors the fields or parameters at fault, where there are such
 * @param members further members of the type, such as {@code answer}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = StrictJson.applyTo(new JsonMapper());
    private static final Map<String, String> SAID_TWICE =
            Map.of("retryAfter", HttpHeaders.RETRY_AFTER, "location", HttpHeaders.LOCATION, "etag", HttpHeaders.ETAG);
    private static final String TYPES = "https://sayonce.io/problems/";

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public static Problem of(String name, int status, String detail) {
        return of(name, status, detail, List.of());
    }

    public static Problem of(String name, int status, String detail, List<Fault> errors) {
        return new Problem(TYPES + name, Titles.of(name), status, detail, errors, Map.of());
    }

    public static Problem of(Refusal refusal) {
        return new Problem(
                TYPES + refusal.type(),
                Titles.of(refusal.type()),
                refusal.status(),
                refusal.detail(),
                List.of(),
                refusal.members());
    }

    /** The last part of the type, e.g. {@code already-answered}. */
    public String name() {
        return type.substring(TYPES.length());
    }

    Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more);
    }

    /** What is sent, its title in the language that the caller asks for. */
    byte[] json(String acceptLanguage) {
        var title = Titles.of(name(), Languages.spoken(acceptLanguage));
        try {
            return JSON.writeValueAsBytes(new Problem(type, title, status, detail, errors, members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem's members are not JSON: " + type, e);
        }
    }

    /** What is said in headers too; the members {@code retryAfter} (seconds), {@code location} and {@code etag} are. */
    Map<String, String> headers(boolean tokenSent) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 401) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (status == 503) {
            headers.put(HttpHeaders.RETRY_AFTER, "1");
        }
        SAID_TWICE.forEach((member, header) -> {
            if (members.containsKey(member)) {
                headers.put(header, members.get(member).toString());
            }
        });
        return headers;
    }

    /**
     * One thing at fault.
     *
     * @param pointer JSON pointer (RFC 6901) into the body; empty for the body as a whole, null for a parameter
     * @param parameter name of the query, path or header parameter; null for a field of the body
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String parameter, String detail) {

        public static Fault at(String pointer, String detail) {
            return new Fault(pointer, null, detail);
        }

        public static Fault of(String parameter, String detail) {
            return new Fault(null, parameter, detail);
        }

        /** One more step of a pointer, with its slash. */
        static String step(String name) {
            return "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }
}
