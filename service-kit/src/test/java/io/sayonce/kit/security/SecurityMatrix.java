package io.sayonce.kit.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.kit.openapi.OpenApi;
import io.sayonce.kit.openapi.OpenApi.Operation;
import io.sayonce.kit.openapi.Walk;
import io.sayonce.kit.rest.Problem;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.keys.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Who may call what: every operation that the service describes, called by everybody who may not. Each service extends
 * this with a {@code @QuarkusTest} of its own, and says which things exist.
 */
public class SecurityMatrix extends Walk {

    private final Tokens tokens = Backends.current().tokens();

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_a_valid_token() {
        return OpenApi.ofThisService().operations().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(refused(one, "without a token", Optional.empty(), 401)),
                        roles(one)
                                .flatMap(role -> Stream.of(
                                        refused(one, "expired " + role, pass(tokens.expired(), role), 401),
                                        refused(one, "forged " + role, pass(tokens.forged(), role), 401),
                                        refused(one, role + " by the other key", pass(tokens.swapped(), role), 401)))));
    }

    @TestFactory
    Stream<DynamicTest> nobody_does_what_is_not_for_their_role() {
        return OpenApi.ofThisService().operations().stream()
                .flatMap(one -> Arrays.stream(Role.values())
                        .filter(role -> !one.roles().contains(role.claim()))
                        .map(role -> refused(one, "as " + role, pass(tokens, role), 403)));
    }

    @TestFactory
    Stream<DynamicTest> no_customer_opens_the_complaint_of_another() {
        return OpenApi.ofThisService().operations().stream()
                .filter(one -> one.roles().contains(Role.CUSTOMER.claim()) && namesSomething(one))
                .map(one -> refused(one, "another customer", pass(tokens, Role.CUSTOMER), 403, 404));
    }

    private DynamicTest refused(Operation one, String who, Optional<String> pass, Integer... statuses) {
        return dynamicTest(one.name() + " " + who, () -> {
            var request = request(one);
            pass.ifPresent(token -> request.auth().oauth2(token));
            var answer = request.request(one.method(), one.path());
            assertTrue(List.of(statuses).contains(answer.statusCode()), answer.statusCode() + " " + answer.asString());
            assertEquals(Problem.MEDIA_TYPE, answer.contentType());
        });
    }

    private static boolean namesSomething(Operation one) {
        return Stream.concat(one.parameters("path"), one.parameters("query"))
                .map(OpenApi::nameOf)
                .anyMatch(name -> one.path().contains("{" + name + "}") || name.equals("complaint"));
    }

    private static Stream<Role> roles(Operation one) {
        return Arrays.stream(Role.values()).filter(role -> one.roles().contains(role.claim()));
    }

    private static Optional<String> pass(Tokens tokens, Role role) {
        return Optional.of(Passes.of(tokens, role, UUID.randomUUID()));
    }
}
