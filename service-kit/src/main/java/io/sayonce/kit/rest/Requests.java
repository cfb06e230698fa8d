package io.sayonce.kit.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.idempotency.RetryRefusals;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Callers;

/** Reads from the request that is being answered who sent it, and its {@code Idempotency-Key}. */
@Singleton
public class Requests {

    public static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Callers callers;
    private final CurrentVertxRequest current;
    private final Fingerprints fingerprints;

    Requests(Callers callers, CurrentVertxRequest current, Fingerprints fingerprints) {
        this.callers = callers;
        this.current = current;
        this.fingerprints = fingerprints;
    }

    /** For a POST, which needs an {@code Idempotency-Key}. To be asked at the beginning of an endpoint method. */
    public Request post(Object form) {
        var caller = callers.current();
        var request = current.getCurrent().request();
        var key = request.getHeader(KEY_HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(RetryRefusals.KEY_MISSING);
        }
        var fingerprint = fingerprints.of(request.method().name(), request.path(), form);
        return new Request(caller, Optional.of(new Retry(scope(caller), key, fingerprint)));
    }

    /** For any other request. */
    public Request plain() {
        return new Request(callers.current(), Optional.empty());
    }

    /** Keys of one caller mean nothing to another; a customer's are those of the link. */
    private static String scope(Caller caller) {
        return caller.complaint().map(link -> caller.actor() + ":" + link).orElseGet(caller::actor);
    }
}
