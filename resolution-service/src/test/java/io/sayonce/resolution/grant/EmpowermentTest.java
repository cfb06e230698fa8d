package io.sayonce.resolution.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EmpowermentTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Grant AGENTS =
            grant("agents", new Holder.Everybody(Role.AGENT), "100.00 EUR", "500.00 EUR", LocalDate.EPOCH);
    private static final Grant LEADS =
            grant("leads", new Holder.Everybody(Role.LEAD), "900.00 EUR", "900.00 EUR", LocalDate.EPOCH);
    private static final Grant ANNAS =
            grant("annas", new Holder.Person("anna"), "300.00 EUR", "300.00 EUR", LocalDate.EPOCH);
    private static final Grant POUNDS =
            grant("pounds", new Holder.Everybody(Role.AGENT), "80.00 GBP", "80.00 GBP", LocalDate.EPOCH);

    private final Grants grants = new Grants(List.of(AGENTS, LEADS, ANNAS, POUNDS));

    @Test
    void an_own_grant_comes_before_that_of_the_role() {
        assertEquals(Optional.of(ANNAS), grants.of(caller(Role.AGENT, "anna")).in(EUR, NOON));
        assertEquals(Optional.of(AGENTS), grants.of(caller(Role.AGENT, "ben")).in(EUR, NOON));
        assertEquals(Optional.of(LEADS), grants.of(caller(Role.LEAD, "ben")).in(EUR, NOON));
    }

    @Test
    void each_currency_has_its_own() {
        var annas = grants.of(caller(Role.AGENT, "anna"));

        assertEquals(Optional.of(POUNDS), annas.in(GBP, NOON));
        assertEquals(List.of(ANNAS, POUNDS), annas.effective(NOON));
        assertEquals(Optional.empty(), grants.of(caller(Role.LEAD, "ben")).in(GBP, NOON));
    }

    @Test
    void whoever_proposes_nothing_holds_nothing() {
        assertEquals(List.of(), grants.of(caller(Role.PLATFORM, "dialer")).grants());
    }

    @Test
    void a_grant_that_is_not_effective_yet_is_as_if_it_were_not_there() {
        var tomorrow = grant("annas", new Holder.Person("anna"), "9.00 EUR", "9.00 EUR", TODAY.plusDays(1));
        var annas = new Grants(List.of(AGENTS, tomorrow)).of(caller(Role.AGENT, "anna"));

        assertEquals(Optional.of(AGENTS), annas.in(EUR, NOON));
        assertEquals(Optional.of(tomorrow), annas.in(EUR, NOON.plusSeconds(24 * 3600)));
    }

    @Test
    void limits_hold_from_their_day_on_until_others_do() {
        var before = new Limits(LocalDate.EPOCH, Money.of("1.00 EUR"), Money.of("1.00 EUR"));
        var after = new Limits(TODAY, Money.of("2.00 EUR"), Money.of("2.00 EUR"));
        var grant = new Grant("g", new Holder.Person("anna"), ZoneId.of("UTC"), List.of(before, after));

        assertEquals(Optional.of(before), grant.on(TODAY.minusDays(1)));
        assertEquals(Optional.of(after), grant.on(TODAY));
        assertEquals(Optional.empty(), grant.on(LocalDate.EPOCH.minusDays(1)));
    }

    @Test
    void a_day_is_that_of_the_grants_zone() {
        var vienna = new Grant("g", new Holder.Person("anna"), ZoneId.of("Europe/Vienna"), AGENTS.limits());

        assertEquals(TODAY, vienna.day(Instant.parse("2026-11-20T23:00:00Z")));
        assertEquals(TODAY.minusDays(1), vienna.day(Instant.parse("2026-11-20T22:59:59Z")));
        assertEquals(TODAY, vienna.day(Instant.parse("2026-11-21T22:59:59Z")));
    }

    @Test
    void money_is_set_aside_in_the_name_of_the_person_under_the_grant_that_counts() {
        var anna = grants.of(caller(Role.AGENT, "anna"));

        assertEquals(
                Optional.of(new Reservation("annas", "anna", TODAY, Money.of("250.00 EUR"))),
                anna.reserve(Money.of("250.00 EUR"), NOON));
        assertEquals(Optional.empty(), anna.reserve(Money.of("1.00 USD"), NOON));
    }

    @Test
    void a_refusal_says_what_is_left_and_what_to_do() {
        var wanted = new Reservation("agents", "ben", TODAY, Money.of("60.00 EUR"));

        var no = AGENTS.limits().get(0).refusal(wanted, Money.of("110.00 EUR"), Money.of("300.00 EUR"));

        assertEquals(
                Optional.of(
                        "This may cost 60.00 EUR. Of the grant agents there is 50.00 EUR left in this complaint, and"
                                + " 260.00 EUR today. Offer what lies inside."),
                no.map(refusal -> refusal.detail()));
        assertEquals(
                Map.of(
                        "grant",
                        "agents",
                        "left",
                        Map.of(
                                "inComplaint", Map.of("amount", "50.00", "currency", "EUR"),
                                "today", Map.of("amount", "260.00", "currency", "EUR"))),
                no.orElseThrow().members());
    }

    @Test
    void what_is_left_is_never_below_nothing() {
        var wanted = new Reservation("agents", "ben", TODAY, Money.of("60.00 EUR"));

        var no = AGENTS.limits().get(0).refusal(wanted, Money.of("460.00 EUR"), Money.of("960.00 EUR"));

        assertEquals(
                "This may cost 60.00 EUR. Of the grant agents there is 0.00 EUR left in this complaint, and 0.00 EUR today.",
                no.orElseThrow().detail().substring(0, 106));
    }

    @RepeatedTest(200)
    void what_is_let_through_never_adds_up_to_more_than_the_limits() {
        var random = new Random();
        var limits = new Limits(LocalDate.EPOCH, euro(random.nextInt(1, 500)), euro(random.nextInt(500, 900)));
        var inComplaint = euro(0);
        var onDay = euro(random.nextInt(0, 400));
        for (var attempt = 0; attempt < 40; attempt++) {
            var wanted = new Reservation("g", "a", TODAY, euro(random.nextInt(1, 120)));
            var complaintThen = inComplaint.plus(wanted.value());
            var dayThen = onDay.plus(wanted.value());
            var fits = complaintThen.amount().compareTo(limits.perComplaint().amount()) <= 0
                    && dayThen.amount().compareTo(limits.perDay().amount()) <= 0;

            assertEquals(fits, limits.refusal(wanted, complaintThen, dayThen).isEmpty());

            inComplaint = fits ? complaintThen : inComplaint;
            onDay = fits ? dayThen : onDay;
        }
    }

    @Test
    void a_limit_can_be_used_up_to_the_last_cent() {
        var all = new Reservation("agents", "ben", TODAY, Money.of("100.00 EUR"));
        var limits = AGENTS.limits().get(0);

        assertEquals(Optional.empty(), limits.refusal(all, Money.of("100.00 EUR"), Money.of("500.00 EUR")));
        assertEquals(
                1,
                limits.refusal(all, Money.of("100.01 EUR"), Money.of("500.00 EUR")).stream()
                        .count());
        assertEquals(
                1,
                limits.refusal(all, Money.of("100.00 EUR"), Money.of("500.01 EUR")).stream()
                        .count());
    }

    @Test
    void limits_are_in_one_currency_and_a_day_allows_as_much_as_a_complaint() {
        assertThrows(
                IllegalArgumentException.class, () -> new Limits(TODAY, Money.of("1.00 EUR"), Money.of("1.00 GBP")));
        assertThrows(
                IllegalArgumentException.class, () -> new Limits(TODAY, Money.of("2.00 EUR"), Money.of("1.00 EUR")));
    }

    private static Money euro(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EUR);
    }

    private static Grant grant(String name, Holder holder, String perComplaint, String perDay, LocalDate from) {
        var limits = new Limits(from, Money.of(perComplaint), Money.of(perDay));
        return new Grant(name, holder, ZoneId.of("Europe/London"), List.of(limits));
    }

    private static Caller caller(Role role, String pseudonym) {
        return new Caller(role, pseudonym, "sub-" + pseudonym, Optional.empty(), pseudonym, Optional.empty());
    }
}
