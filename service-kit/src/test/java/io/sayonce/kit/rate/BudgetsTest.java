package io.sayonce.kit.rate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BudgetsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Budgets budgets = new Budgets(null, 100, 1_000, 1, 10);

    @Test
    void each_has_a_budget_of_their_own_and_customers_a_smaller_one() {
        var link = Optional.of(UUID.randomUUID());
        budgets.take(caller(Role.CUSTOMER, "c", link), NOON);
        assertEquals(8, budgets.take(caller(Role.CUSTOMER, "c", link), NOON).left());
        assertEquals(
                9,
                budgets.take(caller(Role.CUSTOMER, "c", Optional.of(UUID.randomUUID())), NOON)
                        .left());
        assertEquals(
                999,
                budgets.take(caller(Role.AGENT, "anna", Optional.empty()), NOON).left());
        assertEquals(
                999,
                budgets.take(caller(Role.AGENT, "berta", Optional.empty()), NOON)
                        .left());
    }

    @Test
    void who_has_not_called_for_long_is_forgotten() {
        budgets.take(caller(Role.AGENT, "anna", Optional.empty()), NOON);
        budgets.take(caller(Role.CUSTOMER, "c", Optional.of(UUID.randomUUID())), NOON);
        assertEquals(2, budgets.forget(NOON));
        assertEquals(1, budgets.forget(NOON.plusMillis(500)));
        assertEquals(0, budgets.forget(NOON.plusSeconds(1)));
    }

    private static Caller caller(Role role, String name, Optional<UUID> complaint) {
        return new Caller(role, name, name, Optional.empty(), name, complaint);
    }
}
