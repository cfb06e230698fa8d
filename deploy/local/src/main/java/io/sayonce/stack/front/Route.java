package io.sayonce.stack.front;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.sayonce.stack.plan.Service;

/** Which service answers a path, and under which path it knows it. */
record Route(Service service, String path) {

    private static final String OPENAPI = "/q/openapi";

    static Optional<Route> of(String path) {
        var steps = List.of(path.split("/", -1));
        if (steps.contains("..") || steps.contains(".") || !path.startsWith("/")) {
            return Optional.empty();
        }
        if (steps.size() >= 3 && steps.get(1).equals("v1")) {
            return find(each -> each.owns(steps.get(2))).map(found -> new Route(found, path));
        }
        if (steps.size() == 4 && path.startsWith(OPENAPI + "/")) {
            return find(each -> each.label().equals(steps.get(3))).map(found -> new Route(found, OPENAPI));
        }
        return Optional.empty();
    }

    private static Optional<Service> find(Predicate<Service> wanted) {
        return Arrays.stream(Service.values()).filter(wanted).findFirst();
    }
}
