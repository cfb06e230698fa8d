package io.sayonce.kit.rest;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure inside JAX-RS with its problem. */
public final class ProblemAnswers {

    private final Problems problems;
    private final Endpoints endpoints;

    ProblemAnswers(Problems problems, Endpoints endpoints) {
        this.problems = problems;
        this.endpoints = endpoints;
    }

    /** Named one by one are the failures that the framework would answer itself. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response answer(Throwable failure, ContainerRequestContext request) {
        var answer = answer(problems.of(failure), request);
        if (failure instanceof NotAllowedException) {
            answer.header(
                    HttpHeaders.ALLOW, endpoints.allowed(request.getUriInfo().getPath()));
        }
        return answer.build();
    }

    static Response.ResponseBuilder answer(Problem problem, ContainerRequestContext request) {
        var answer = Response.status(problem.status())
                .entity(problem.json(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                .type(Problem.MEDIA_TYPE);
        problem.headers(request.getHeaderString(HttpHeaders.AUTHORIZATION) != null)
                .forEach(answer::header);
        return answer;
    }
}
