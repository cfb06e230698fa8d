package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with an address: its path, its query, and what neither should hold. */
final class AddressSpoilings {

    private static final String LIMIT = "limit";

    private AddressSpoilings() {}

    static Stream<Spoiling> of(Operation operation) {
        return Stream.concat(
                Stream.concat(operation.parameters().stream().flatMap(one -> of(operation, one)), raw(operation)),
                Stream.of(
                        new Spoiling(
                                operation,
                                "unknown parameter",
                                (good, random) -> good.asking(all -> added(all, "nobody", Canary.from(random)))),
                        new Spoiling(
                                operation,
                                "nameless parameter",
                                (good, random) -> good.asking(all -> added(all, "", ""))),
                        new Spoiling(
                                operation,
                                "odd names of parameters",
                                (good, random) -> good.asking(all -> added(all, "%ff[]%5B0%5D", "%25"))),
                        new Spoiling(
                                operation,
                                "500 parameters",
                                (good, random) -> good.asking(all -> {
                                    for (var i = 0; i < 500; i++) {
                                        added(all, "a" + i, "1");
                                    }
                                    return all;
                                }))));
    }

    private static Stream<Spoiling> of(Operation operation, Parameter parameter) {
        var name = parameter.name();
        if (parameter.in().equals("path")) {
            return Stream.concat(AddressTraps.PLACES.stream(), AddressTraps.RAW.stream())
                    .map(trap -> new Spoiling(
                            operation,
                            trap.name() + " at {" + name + "}",
                            (good, random) -> good.at(name, trap.value())));
        }
        if (!parameter.in().equals("query")) {
            return Stream.empty();
        }
        var values = AddressTraps.PLACES.stream()
                .map(trap -> new Spoiling(
                        operation,
                        trap.name() + " at ?" + name,
                        (good, random) -> good.asking(all -> added(without(all, name), name, trap.value()))));
        return Stream.concat(
                values,
                Stream.of(
                        new Spoiling(
                                operation,
                                "missing at ?" + name,
                                (good, random) -> good.asking(all -> without(all, name))),
                        new Spoiling(
                                operation,
                                "three times at ?" + name,
                                (good, random) ->
                                        good.asking(all -> added(added(added(all, name, "1"), name, "a"), name, "")))));
    }

    /** Where a list has a next page, its address holds what was asked for in this one. */
    private static Stream<Spoiling> raw(Operation operation) {
        var isList = operation.parameters().stream().anyMatch(one -> one.name().equals(LIMIT));
        return AddressTraps.RAW.stream()
                .flatMap(trap -> Stream.of(new Field("x", trap.value()), new Field(trap.value(), "x"))
                        .map(field -> new Spoiling(
                                operation,
                                trap.name() + " at unknown ?" + field.name(),
                                (good, random) -> good.asking(
                                        all -> added(isList ? ofOne(all) : all, field.name(), field.value())))));
    }

    /** The shortest page, which most probably has a next one. */
    private static List<Field> ofOne(List<Field> query) {
        return added(without(query, LIMIT), LIMIT, "1");
    }

    private static List<Field> without(List<Field> query, String name) {
        var less = new ArrayList<>(query);
        less.removeIf(one -> one.name().equals(name));
        return less;
    }

    private static List<Field> added(List<Field> query, String name, String value) {
        query.add(new Field(name, value));
        return query;
    }
}
