package io.sayonce.kit.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.idempotency.RetryRefusal;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * One attempt of a request that may be repeated, recognised by its {@code Idempotency-Key}; a resource method that
 * creates something takes it as {@code @BeanParam}.
 */
public class Attempt {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    @HeaderParam(HEADER)
    @Parameter(
            required = true,
            description =
                    "A new one for each new request; the same one again for a retry, which is then answered alike.",
            schema = @Schema(minLength = 1, maxLength = 255),
            example = "\"0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07\"")
    String key;

    @Context
    Request request;

    @Context
    UriInfo uri;

    @Inject
    Fingerprints fingerprints;

    /** How a repetition of this request is recognised; refused with 400 without a key. */
    public Optional<Retry> retry(Caller caller, Object form) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(RetryRefusal.KEY_MISSING);
        }
        var fingerprint = fingerprints.of(request.getMethod(), uri.getPath(), form);
        return Optional.of(new Retry(caller.pseudonym(), key, fingerprint));
    }
}
