package io.sayonce.system.contracts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** One version of a fact, or of the personal part of one: its schema and its golden example stand side by side. */
record Fact(String owner, String name, String version) {

    private static final Pattern SCHEMA =
            Pattern.compile("(complaint|resolution|loyalty|notification)/([a-z-]+)\\.(v\\d+)\\.schema\\.json");

    /** All facts, without their personal parts. */
    static List<Fact> all() {
        return Contracts.files(".schema.json").stream()
                .map(SCHEMA::matcher)
                .filter(Matcher::matches)
                .map(path -> new Fact(path.group(1), path.group(2), path.group(3)))
                .filter(fact -> !fact.name.equals("customer-key"))
                .toList();
    }

    static Fact of(String address) {
        var path = SCHEMA.matcher(address.replace(Contracts.ADDRESS, ""));
        if (!path.matches()) {
            throw new IllegalArgumentException(address);
        }
        return new Fact(path.group(1), path.group(2), path.group(3));
    }

    /** All facts, each with its personal part where it may have one. */
    static List<Fact> allParts() {
        return all().stream()
                .flatMap(fact -> fact.mayBePersonal() ? Stream.of(fact, fact.personal()) : Stream.of(fact))
                .toList();
    }

    Fact personal() {
        return new Fact(owner, name + ".personal", version);
    }

    String schema() {
        return "%s/%s.%s.schema.json".formatted(owner, name, version);
    }

    String example() {
        return "%s/%s.%s.json".formatted(owner, name, version);
    }

    boolean mayBePersonal() {
        return Contracts.json(schema()).path("properties").has("personal");
    }

    JsonNode golden() {
        return Contracts.json(example());
    }

    @Override
    public String toString() {
        return name + "." + version;
    }
}
