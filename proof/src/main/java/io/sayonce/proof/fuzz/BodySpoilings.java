package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What can be wrong with each field of a body. */
record BodySpoilings(Pool pool) {

    private static final int UNLIMITED = 5_000;
    private static final int A_FEW = 10;
    private static final int MANY = 100_000;
    private static final List<String> PARTS = List.of("a", "-a", "-aa", "9");

    Stream<Spoiling> of(Operation operation) {
        return operation.body().stream()
                .flatMap(schema -> Place.in(operation.api(), schema)
                        .flatMap(place -> at(place).map(how -> spoiling(operation, schema, place, how))));
    }

    /** One way, before it is known where. */
    private record How(String name, Change change) {}

    private interface Change {
        String of(Writing writing, String body, Place place);
    }

    private Stream<How> at(Place place) {
        var values = BodyTraps.VALUES.stream();
        if (place.steps().isEmpty()) {
            return Stream.concat(values.map(this::put), many(place.schema()));
        }
        var always = Stream.of(
                new How("missing", Writing::without),
                new How("twice", Writing::twice),
                put(new Trap("unknown member", "1,\"nobody-knows-this\":\"" + Canary.MARK + "0\"")));
        return Stream.of(values.map(this::put), always, many(place.schema()), texts(place.schema()))
                .flatMap(all -> all);
    }

    private Stream<How> many(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> BodyTraps.LISTS.stream().map(this::put);
            case "object" -> BodyTraps.OBJECTS.stream().map(this::put);
            default -> Stream.empty();
        };
    }

    private Stream<How> texts(JsonNode schema) {
        if (!schema.path("type").asText().equals("string")) {
            return Stream.empty();
        }
        var prefixes = BodyTraps.TEXTS.stream()
                .map(trap -> new How(trap.name(), (writing, body, place) -> writing.prefix(body, place, trap.value())));
        var times = schema.path("format").asText().matches("date.*|duration") ? BodyTraps.TIMES : List.<Trap>of();
        return Stream.of(prefixes, times.stream().map(this::put), lengths(schema), repetitions(schema))
                .flatMap(all -> all);
    }

    private Stream<How> lengths(JsonNode schema) {
        var most = schema.path("maxLength").asInt(UNLIMITED);
        return Stream.of(
                put(new Trap("longest", text("a".repeat(most)))),
                put(new Trap("too long by one", text("a".repeat(most + 1)))),
                put(new Trap("longest, of four bytes", text("😀".repeat(most)))),
                put(new Trap("too long by one, of four bytes", text("😀".repeat(most + 1)))),
                put(new Trap("600,000 digits", text("9".repeat(600_000)))),
                put(new Trap("200,000 letters", text("a".repeat(200_000)))),
                put(new Trap("megabyte", text("a".repeat(1_100_000)))));
    }

    /** What a pattern allows to be repeated for as long as one likes, after an example of it. */
    private Stream<How> repetitions(JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        return Api.stream(schema.path("examples"))
                .map(JsonNode::asText)
                .flatMap(example -> PARTS.stream()
                        .filter(part -> (example + part.repeat(A_FEW)).matches(pattern))
                        .map(part -> put(
                                new Trap("“%s” %,d times".formatted(part, MANY), text(example + part.repeat(MANY))))));
    }

    private How put(Trap trap) {
        return new How(trap.name(), (writing, body, place) -> writing.put(body, place, trap.value()));
    }

    private Spoiling spoiling(Operation operation, JsonNode schema, Place place, How how) {
        return new Spoiling(operation, how.name() + " at " + place.pointer(), (good, random) -> {
            var writing = new Writing(new Sampler(operation.api(), pool, random, null, 1), schema);
            return good.saying(how.change().of(writing, good.text(), place));
        });
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }
}
