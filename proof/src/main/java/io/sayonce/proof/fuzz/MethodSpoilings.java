package io.sayonce.proof.fuzz;

import java.util.stream.Stream;

/** Methods that a path is not described with; HEAD belongs to GET. */
final class MethodSpoilings {

    private MethodSpoilings() {}

    static Stream<Spoiling> of(Operation operation) {
        var known = operation.methods();
        var other = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO")
                .filter(verb -> !known.contains(verb))
                .filter(verb -> !verb.equals("HEAD") || operation.method().equals("get") || !known.contains("GET"))
                .map(verb -> new Spoiling(operation, "method " + verb, (good, random) -> good.by(verb)));
        var odd = Stream.of("get", "CONNECT", "A".repeat(300))
                .map(verb -> new Spoiling(
                        operation, "odd method", (good, random) -> good.by(verb).unsound()));
        return Stream.concat(other, odd);
    }
}
