package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanTest {

    private static final int ALONE = Kind.values().length;

    @Test
    void one_seed_is_one_plan() {
        LongStream.rangeClosed(1, 500).forEach(seed -> assertEquals(Plan.of(seed), Plan.of(seed)));
        assertNotEquals(Plan.of(101).strikes(), Plan.of(102).strikes());
    }

    @Test
    void the_first_seeds_take_each_kind_alone() {
        var kinds = LongStream.rangeClosed(1, ALONE)
                .mapToObj(seed -> Plan.of(seed).strikes())
                .flatMap(strikes -> {
                    assertEquals(1, strikes.size());
                    return strikes.stream().map(Strike::kind);
                })
                .collect(Collectors.toSet());
        assertEquals(Set.of(Kind.values()), kinds);
    }

    @Test
    void later_seeds_take_two_kinds_that_are_different() {
        var pairs = new HashSet<Set<Kind>>();
        for (var seed = ALONE + 1L; seed < ALONE + 1_000; seed++) {
            var kinds = Plan.of(seed).strikes().stream().map(Strike::kind).collect(Collectors.toSet());
            assertEquals(2, kinds.size());
            pairs.add(kinds);
        }
        assertTrue(pairs.size() > 100, () -> pairs.size() + " pairs");
        assertEquals(
                Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.BROKER_AWAY)
                        .collect(Collectors.toSet()),
                pairs.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @Test
    void a_zombie_stands_still_until_its_leases_have_run_out_and_somebody_has_looked() {
        var leaseAndLook = Duration.ofSeconds(5 + 1);
        var zombies = LongStream.range(1, 1_000)
                .mapToObj(Plan::of)
                .flatMap(plan -> plan.strikes().stream())
                .filter(strike -> strike.kind() == Kind.ZOMBIE)
                .toList();
        assertFalse(zombies.isEmpty());
        zombies.forEach(strike -> assertTrue(strike.length().compareTo(leaseAndLook) > 0, strike::toString));
    }

    @Test
    void what_is_killed_and_started_by_another_fault_too_is_known_as_such() {
        var pairs = LongStream.range(ALONE + 1L, 10_000)
                .mapToObj(Plan::of)
                .filter(plan -> killed(plan).filter(plan::starts).isPresent())
                .map(plan -> plan.strikes().stream().map(Strike::kind).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        Set.of(Kind.SERVICE_KILLED, Kind.REPLICAS_COME_AND_GO),
                        Set.of(Kind.SERVICE_KILLED, Kind.ZOMBIE),
                        Set.of(Kind.SERVICE_KILLED, Kind.CLOCK_WRONG),
                        Set.of(Kind.SERVICE_KILLED, Kind.ALL_RESTARTED),
                        Set.of(Kind.BROKER_KILLED, Kind.ALL_RESTARTED),
                        Set.of(Kind.DATABASE_KILLED, Kind.ALL_RESTARTED)),
                pairs);
    }

    @Test
    void what_is_killed_alone_is_started_by_nobody_else() {
        LongStream.range(1, 10_000)
                .mapToObj(Plan::of)
                .filter(plan -> plan.strikes().size() == 1)
                .forEach(plan -> assertFalse(killed(plan).filter(plan::starts).isPresent(), plan::toString));
    }

    @Test
    void stories_are_begun_before_during_and_after_each_fault() {
        for (var seed = 1L; seed < 1_000; seed++) {
            var plan = Plan.of(seed);
            plan.strikes().forEach(strike -> {
                assertTrue(strike.after().toSeconds() >= 2, strike::toString);
                assertTrue(plan.load().minus(strike.end()).toSeconds() >= 4, plan::toString);
            });
        }
    }

    private static Optional<Target> killed(Plan plan) {
        return plan.strikes().stream()
                .map(Strike::fault)
                .filter(Kill.class::isInstance)
                .map(Kill.class::cast)
                .map(Kill::target)
                .findFirst();
    }
}
