package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Which request comes when: the same for the same seed, except for the ids of what a run has made. */
final class Plan {

    private static final int GOOD_ONE_IN = 6;

    private final long seed;
    private final List<Operation> operations;
    private final List<Spoiling> spoilings;

    private Plan(long seed, List<Operation> operations, List<Spoiling> spoilings) {
        this.seed = seed;
        this.operations = operations;
        this.spoilings = spoilings;
    }

    static Plan of(long seed, List<Operation> operations, Pool pool, People people) {
        var bodies = new BodySpoilings(pool);
        var cursors = new CursorSpoilings(pool);
        var tokens = TokenSpoilings.with(people);
        var all = new ArrayList<>(operations.stream()
                .flatMap(one -> Stream.of(
                                bodies.of(one),
                                WholeSpoilings.of(one),
                                AddressSpoilings.of(one),
                                cursors.of(one),
                                tokens.of(one),
                                HeaderSpoilings.of(one),
                                MethodSpoilings.of(one))
                        .flatMap(some -> some))
                .sorted(Comparator.comparing((Spoiling one) -> one.operation().name())
                        .thenComparing(Spoiling::name))
                .toList());
        Collections.shuffle(all, new Random(seed));
        return new Plan(seed, operations, all);
    }

    /** How many ways there are to spoil a request. */
    int ways() {
        return spoilings.size();
    }

    /** The request of that number; good ones are mixed in, each operation's in turn. */
    Call call(int number, Requests requests) {
        var random = random(number);
        if (number % GOOD_ONE_IN == 0) {
            return requests.of(operations.get(number / GOOD_ONE_IN % operations.size()), random);
        }
        var spoiling = spoilings.get((number - number / GOOD_ONE_IN - 1) % spoilings.size());
        return spoiling.spoil(requests.of(spoiling.operation(), random), random);
    }

    RandomGenerator random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }
}
