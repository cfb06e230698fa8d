package io.sayonce.kit.rest;

import java.io.CharConversionException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.sayonce.kit.core.Refused;
import org.jboss.logging.Logger;

/** What a caller is told about a failure, whatever failed; and what stands in the log about those that are our own. */
@Singleton
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String OURS = "This was not your doing; it is in our log under the trace that is named here.";
    private static final String LATER = "Something that we need does not answer at the moment; try again, it is safe.";

    /** The problem; a failure of our own is logged here, once, and without a word of what anybody said. */
    Problem of(Throwable failure) {
        return expected(unwrapped(failure)).orElseGet(() -> unexpected(failure));
    }

    private static Optional<Problem> expected(Throwable failure) {
        if (failure instanceof Refused refused) {
            return Optional.of(Problem.of(refused.refusal()));
        }
        if (failure instanceof Parameters.Misread misread) {
            return Optional.of(misread.problem());
        }
        if (failure instanceof JsonProcessingException json) {
            return Optional.of(JsonFaults.of(json));
        }
        if (failure instanceof CharConversionException) {
            return Optional.of(JsonFaults.malformed());
        }
        if (failure instanceof ConstraintViolationException violations && Violations.areOfRequest(violations)) {
            return Optional.of(Violations.of(violations));
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            return Optional.of(Statuses.problem(401));
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(Statuses.problem(403));
        }
        return failure instanceof WebApplicationException answer ? answered(answer) : Optional.empty();
    }

    /** A failure that already knows its status; what it wraps knows more. */
    private static Optional<Problem> answered(WebApplicationException answer) {
        var status = answer.getResponse().getStatus();
        if (status >= 500) {
            return Optional.empty();
        }
        var because = answer.getCause() == null ? Optional.<Problem>empty() : expected(unwrapped(answer.getCause()));
        return because.or(() -> Optional.of(Statuses.problem(status)));
    }

    private static Problem unexpected(Throwable failure) {
        var trace = Span.current().getSpanContext().getTraceId();
        LOG.debug("What failed, in full", failure);
        if (Outages.explain(failure)) {
            LOG.warnf("503 unavailable, trace %s: %s", trace, Wordless.names(failure));
            return Problem.of("unavailable", 503, LATER).with("retryAfter", RETRY_AFTER_SECONDS);
        }
        LOG.errorf(new Wordless(failure), "500 internal-error, trace %s", trace);
        return Problem.of("internal-error", 500, OURS).with("trace", trace);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
