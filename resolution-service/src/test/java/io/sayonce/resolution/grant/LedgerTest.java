package io.sayonce.resolution.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

class LedgerTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Told TOLD = Told.of(id(99), NOON, "agent:a");
    private static final UUID PROPOSAL = id(7);
    private static final Reservation RESERVED =
            new Reservation("front-line", "VooiqEWrLfZ2fa4OM7HJjA", LocalDate.of(2026, 11, 21), Money.of("100.00 EUR"));

    private final Ledger reserved = Ledger.EMPTY.reserved(PROPOSAL, RESERVED, TOLD);

    @Test
    void what_is_set_aside_counts_whole() {
        assertEquals(Money.of("100.00 EUR"), reserved.used(EUR));
        assertEquals(1, reserved.open().size());
    }

    @Test
    void what_is_spent_counts_as_much_as_it_costs_and_the_rest_is_free_again() {
        var spent = reserved.spent(PROPOSAL, Money.of("30.10 EUR"));

        assertEquals(Money.of("30.10 EUR"), spent.used(EUR));
        assertEquals(List.of(), spent.open());
    }

    @Test
    void what_is_freed_does_not_count_and_stays_to_be_seen() {
        var freed = reserved.freed(PROPOSAL);

        assertEquals(Money.none(EUR), freed.used(EUR));
        assertEquals(
                Optional.of(new Use(PROPOSAL, id(99), RESERVED, Use.State.FREED, Optional.empty(), NOON)),
                freed.use(PROPOSAL));
    }

    @Test
    void money_is_spent_or_freed_once() {
        var spent = reserved.spent(PROPOSAL, Money.of("30.10 EUR"));
        var freed = reserved.freed(PROPOSAL);

        assertEquals(spent, spent.freed(PROPOSAL).spent(PROPOSAL, Money.of("99.00 EUR")));
        assertEquals(freed, freed.spent(PROPOSAL, Money.of("30.10 EUR")));
        assertEquals(freed, freed.reserved(PROPOSAL, RESERVED, TOLD));
    }

    @Test
    void what_was_never_set_aside_is_not_spent() {
        assertEquals(
                Ledger.EMPTY, Ledger.EMPTY.spent(PROPOSAL, Money.of("1.00 EUR")).freed(PROPOSAL));
    }

    @Test
    void each_currency_is_counted_by_itself() {
        var yen = new Reservation("japan", RESERVED.agent(), RESERVED.day(), Money.of("5000 JPY"));

        var both = reserved.reserved(id(8), yen, TOLD);

        assertEquals(Money.of("100.00 EUR"), both.used(EUR));
        assertEquals(Money.of("5000 JPY"), both.used(JPY));
    }

    /** What became of one proposal, in order. */
    private record Course(UUID proposal, List<UnaryOperator<Ledger>> facts, BigDecimal counts) {

        private static Course of(UUID proposal, Random random) {
            var cents = random.nextInt(1, 100_000);
            var reservation = new Reservation("g", "a", RESERVED.day(), euro(cents));
            var facts = new ArrayList<UnaryOperator<Ledger>>();
            facts.add(ledger -> ledger.reserved(proposal, reservation, TOLD));
            switch (random.nextInt(3)) {
                case 0 -> {
                    return new Course(proposal, facts, euro(cents).amount());
                }
                case 1 -> {
                    var spent = random.nextInt(1, cents + 1);
                    facts.add(ledger -> ledger.spent(proposal, euro(spent)));
                    return new Course(proposal, facts, euro(spent).amount());
                }
                default -> {
                    facts.add(ledger -> ledger.freed(proposal));
                    return new Course(proposal, facts, BigDecimal.ZERO);
                }
            }
        }
    }

    static List<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_order_that_is_causally_possible_and_every_replay_come_to_the_same_ledger(long seed) {
        var random = new Random(seed);
        var courses = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> Course.of(id(number), random))
                .toList();

        var ledgers = IntStream.range(0, 30)
                .mapToObj(order -> told(shuffled(courses, random), random))
                .collect(Collectors.toSet());

        assertEquals(1, ledgers.size());
        var recounted = courses.stream().map(Course::counts).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new Money(recounted, EUR), ledgers.iterator().next().used(EUR));
    }

    /** Now and then all that was told so far is told again, as a topic does that is read from an earlier place. */
    private static Ledger told(List<UnaryOperator<Ledger>> facts, Random random) {
        var ledger = Ledger.EMPTY;
        for (var at = 0; at < facts.size(); at++) {
            ledger = facts.get(at).apply(ledger);
            if (random.nextInt(4) == 0) {
                for (var again : facts.subList(0, at + 1)) {
                    ledger = again.apply(ledger);
                }
            }
        }
        return ledger;
    }

    /** Any order that keeps that of each proposal. */
    private static List<UnaryOperator<Ledger>> shuffled(List<Course> courses, Random random) {
        var waiting =
                courses.stream().collect(Collectors.toMap(Course::proposal, course -> new ArrayList<>(course.facts())));
        var facts = new ArrayList<UnaryOperator<Ledger>>();
        while (!waiting.isEmpty()) {
            var next = List.copyOf(waiting.keySet()).get(random.nextInt(waiting.size()));
            facts.add(waiting.get(next).remove(0));
            waiting.values().removeIf(List::isEmpty);
        }
        return facts;
    }

    private static Money euro(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EUR);
    }

    @Test
    void sums_are_exact() {
        var cents = IntStream.rangeClosed(1, 1_000).boxed().toList();

        var ledger = Ledger.EMPTY;
        for (var number : cents) {
            ledger = ledger.reserved(id(number), new Reservation("g", "a", RESERVED.day(), euro(10)), TOLD);
        }

        assertEquals(Money.of("100.00 EUR"), ledger.used(EUR));
    }
}
