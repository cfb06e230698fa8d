package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.security.SecurityMatrix;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class SecurityMatrixTest extends SecurityMatrix {

    private final Map<String, String> known = new HashMap<>();

    @Override
    protected String existing(String path, String parameter) {
        if (parameter.equals("name")) {
            return "uk-disp";
        }
        var what = parameter.equals("complaint") ? parameter : path.replaceAll("^/v1/(\\w+)/.*", "$1");
        return known.computeIfAbsent(what, SecurityMatrixTest::made);
    }

    private static String made(String what) {
        try (var complaints = new Complaints()) {
            var desk = new Desk(complaints.recorded());
            return switch (what) {
                case "proposals" -> desk.proposal();
                case "promises" -> desk.promised(Instant.now().plus(Duration.ofDays(1)));
                default -> desk.complaint().toString();
            };
        }
    }
}
