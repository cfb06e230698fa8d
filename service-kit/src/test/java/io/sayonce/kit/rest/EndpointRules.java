package io.sayonce.kit.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Produces;

import io.sayonce.kit.rest.Endpoints.Endpoint;
import io.sayonce.kit.security.Role;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What holds for every endpoint; each service extends this with a {@code @QuarkusTest} of its own. */
public class EndpointRules {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.toSet());

    private static final Set<String> CHANGING = Set.of("PATCH", "PUT", "DELETE");

    private static final Map<String, Predicate<Endpoint>> RULES = Map.of(
            "is not rolled back half-way when the client hangs up: @Cancellable(false)", EndpointRules::runsToItsEnd,
            "says who may call it: @RolesAllowed with roles that exist", EndpointRules::saysWho,
            "answers without blocking a thread: Uni", one -> one.method().getReturnType() == Uni.class,
            "says what it answers with: @Produces",
                    one -> found(one, Produces.class).isPresent(),
            "checks its body: @Valid @NotNull", EndpointRules::checksItsBody,
            "is told which state the caller saw: @BeanParam Conditions", EndpointRules::isTold);

    @Inject
    Endpoints endpoints;

    @Test
    void every_endpoint_keeps_the_rules() {
        assertFalse(endpoints.all().isEmpty(), "rules that match nothing prove nothing");
        assertEquals(List.of(), faults(endpoints.all()));
    }

    static List<String> faults(List<Endpoint> endpoints) {
        return endpoints.stream()
                .flatMap(one -> RULES.entrySet().stream()
                        .filter(rule -> !rule.getValue().test(one))
                        .map(rule -> one.verb() + " " + one.template() + " breaks: " + rule.getKey()))
                .sorted()
                .toList();
    }

    private static boolean runsToItsEnd(Endpoint one) {
        return found(one, Cancellable.class)
                .filter(cancellable -> !cancellable.value())
                .isPresent();
    }

    private static boolean saysWho(Endpoint one) {
        return found(one, RolesAllowed.class)
                .map(RolesAllowed::value)
                .filter(roles -> roles.length > 0 && ROLES.containsAll(List.of(roles)))
                .isPresent();
    }

    private static boolean checksItsBody(Endpoint one) {
        return Arrays.stream(one.method().getParameters())
                .filter(EndpointRules::isBody)
                .allMatch(body -> body.isAnnotationPresent(Valid.class) && body.isAnnotationPresent(NotNull.class));
    }

    private static boolean isTold(Endpoint one) {
        return !CHANGING.contains(one.verb())
                || Arrays.asList(one.method().getParameterTypes()).contains(Conditions.class);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.startsWith("org.jboss.resteasy"));
    }

    private static <A extends Annotation> Optional<A> found(Endpoint one, Class<A> annotation) {
        return Stream.of(one.method(), one.method().getDeclaringClass())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(annotation)))
                .findFirst();
    }
}
