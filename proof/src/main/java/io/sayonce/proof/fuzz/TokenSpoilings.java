package io.sayonce.proof.fuzz;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What can be wrong with who asks: somebody who may not, and tokens that look like those of somebody who may.
 *
 * @param expired the same people, whose tokens ran out
 * @param forged those for whom a key vouches that nobody knows
 * @param swapped those for whom the key of the others vouches: staff and customers
 */
record TokenSpoilings(People people, People expired, People forged, People swapped) {

    static TokenSpoilings with(People people) {
        return new TokenSpoilings(people, people.expired(), people.forged(), people.swapped());
    }

    Stream<Spoiling> of(Operation operation) {
        var others = People.ROLES.stream()
                .filter(role -> !operation.roles().contains(role))
                .map(role -> spoiling(operation, "token of role " + role, role, people));
        var own = operation.roles().stream()
                .flatMap(role -> Stream.of(
                        spoiling(operation, "expired token of role " + role, role, expired),
                        spoiling(operation, "forged token of role " + role, role, forged),
                        spoiling(operation, "token of role " + role + " by the other key", role, swapped)));
        return Stream.of(others, own, altered(operation)).flatMap(all -> all);
    }

    private Stream<Spoiling> altered(Operation operation) {
        return Stream.of(
                new Spoiling(operation, "no signature", (good, random) -> carrying(good, unsigned(token(good)))),
                new Spoiling(
                        operation,
                        "signature of another token",
                        (good, random) -> carrying(good, unsigned(token(good)) + signature(another(good)))),
                new Spoiling(
                        operation, "token without a scheme", (good, random) -> good.with("Authorization", token(good))),
                new Spoiling(
                        operation,
                        "link to another complaint",
                        (good, random) -> carrying(good, people.customer(id(random), id(random)))));
    }

    private static Spoiling spoiling(Operation operation, String name, String role, People whose) {
        return new Spoiling(operation, name, (good, random) -> {
            var complaint = good.places().getOrDefault("id", id(random));
            var isCustomer = role.equals(People.CUSTOMER);
            return carrying(
                    good, isCustomer ? whose.customer(complaint, complaint) : whose.any(role, random.nextBoolean()));
        });
    }

    private static Call carrying(Call call, String token) {
        return call.with("Authorization", "Bearer " + token);
    }

    private static String token(Call good) {
        return good.header("Authorization").orElse("").replace("Bearer ", "");
    }

    /** Up to where the signature begins. */
    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private String another(Call good) {
        var theo = people.named(People.THEO);
        return theo.equals(token(good)) ? people.named(People.LEA) : theo;
    }

    private static String id(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
