package io.sayonce.kit.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.idempotency.RetryRefusal;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Callers;
import io.sayonce.kit.security.Pseudonyms;

/** Reads from the request that is being answered who sent it, and its {@code Idempotency-Key}. */
@Singleton
public class Requests {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Callers callers;
    private final CurrentVertxRequest current;
    private final Pseudonyms pseudonyms;
    private final ObjectMapper json;

    Requests(Callers callers, CurrentVertxRequest current, Pseudonyms pseudonyms, ObjectMapper json) {
        this.callers = callers;
        this.current = current;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    /** For a POST, which needs an {@code Idempotency-Key}. To be asked at the beginning of an endpoint method. */
    public Request post(Object form) {
        var caller = callers.current();
        var key = current.getCurrent().request().getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(RetryRefusal.KEY_MISSING);
        }
        return new Request(caller, Optional.of(new Retry(scope(caller), key, fingerprint(form))));
    }

    /** For any other request. */
    public Request plain() {
        return new Request(callers.current(), Optional.empty());
    }

    /** Keys of one caller mean nothing to another; a customer's are those of the link. */
    private static String scope(Caller caller) {
        return caller.complaint().map(link -> caller.actor() + ":" + link).orElseGet(caller::actor);
    }

    /** Tells two requests apart without keeping anything of them: a keyed hash of method, path and body. */
    private String fingerprint(Object form) {
        try {
            var request = current.getCurrent().request();
            return pseudonyms.of("%s %s %s".formatted(request.method(), request.path(), json.writeValueAsString(form)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a form cannot be written", unwritable);
        }
    }
}
