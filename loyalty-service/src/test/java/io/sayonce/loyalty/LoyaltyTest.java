package io.sayonce.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;
import io.sayonce.loyalty.hears.ComplaintRecorded;
import io.sayonce.loyalty.hears.PromiseBroken;
import io.sayonce.loyalty.hears.ResolutionInadequate;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LoyaltyTest {

    private static final Instant NOW = Instant.parse("2026-11-19T12:00:00Z");
    private static final UUID COMPLAINT = Ids.next();
    private static final UUID CUSTOMER = Ids.next();
    private static final UUID PROMISE = Ids.next();
    private static final UUID BROKEN = Ids.next();
    private static final Money TEN_EUROS = Money.of("10.00 EUR");
    private static final Act CUSTOMERS = new Act(By.CUSTOMER, Optional.empty());

    private final LoyaltyReading reading = new LoyaltyReading("10.00 EUR");

    @Test
    void a_broken_promise_is_made_up_for_with_one_incentive() {
        var offered = IncentiveOffered.forBroken(PROMISE, BROKEN, TEN_EUROS);

        assertEquals(List.of(Owed.byRule(BROKEN, "incentive", offered)), reading.owed(brokenOnce(), NOW));
    }

    @Test
    void what_was_made_up_for_is_not_made_up_for_again() {
        var offered = told(brokenOnce(), offered());
        var again = told(offered, new PromiseBroken(PROMISE), Ids.next());

        assertEquals(List.of(), reading.owed(offered, NOW));
        assertEquals(List.of(), reading.owed(again, NOW));
    }

    @Test
    void two_broken_promises_are_made_up_for_each() {
        var second = Ids.next();
        var both = told(told(brokenOnce(), offered()), new PromiseBroken(second), Ids.next());

        assertEquals(
                List.of(Optional.of(second)),
                reading.owed(both, NOW).stream()
                        .map(owed -> ((IncentiveOffered) owed.fact()).promise())
                        .toList());
    }

    @Test
    void a_resolution_that_was_not_enough_is_made_up_for_once() {
        var fact = Ids.next();
        var letDown = told(brokenOnce(), new ResolutionInadequate(), fact);
        var offered = IncentiveOffered.forInadequate(fact, TEN_EUROS);

        assertEquals(
                List.of(Owed.byRule(BROKEN, "incentive", offered()), Owed.byRule(fact, "incentive", offered)),
                reading.owed(letDown, NOW));
        var madeUp = told(told(letDown, offered()), offered);
        assertEquals(List.of(), reading.owed(madeUp, NOW));
        assertEquals(List.of(), reading.owed(told(madeUp, new ResolutionInadequate(), fact), NOW));
        var again = told(madeUp, new ResolutionInadequate(), Ids.next());
        assertEquals(1, reading.owed(again, NOW).size());
    }

    @Test
    void nothing_is_offered_while_every_promise_is_kept() {
        var recorded = told(Loyalty.blank(COMPLAINT), new ComplaintRecorded(CUSTOMER));

        assertEquals(List.of(), reading.owed(recorded, NOW));
        assertEquals(Optional.of(CUSTOMER), reading.person(recorded));
    }

    @Test
    void the_customer_accepts() {
        var decision = choose(true, CUSTOMERS).decide(offeredOnce(), moment());

        assertEquals(
                Decision.of(new IncentiveAccepted(offered().incentive(), By.CUSTOMER, Optional.empty())), decision);
    }

    @Test
    void a_platform_relays_that_the_customer_declines() {
        var evidence = Optional.of(new Evidence("key-press", "call-90b3d5f1"));

        var decision = choose(false, new Act(By.PLATFORM, evidence)).decide(offeredOnce(), moment());

        assertEquals(Decision.of(new IncentiveDeclined(offered().incentive(), By.PLATFORM, evidence)), decision);
    }

    @Test
    void a_platform_that_cannot_show_it_is_refused() {
        var decision = choose(true, new Act(By.PLATFORM, Optional.empty())).decide(offeredOnce(), moment());

        assertEquals(Decision.no(Refusals.EVIDENCE_NEEDED), decision);
    }

    @Test
    void once_decided_stays_decided() {
        var accepted = told(offeredOnce(), new IncentiveAccepted(offered().incentive(), By.CUSTOMER, Optional.empty()));

        assertEquals(
                Decision.no(IncentiveRefusals.ALREADY_DECIDED),
                choose(true, CUSTOMERS).decide(accepted, moment()));
        assertEquals(
                Decision.no(IncentiveRefusals.ALREADY_DECIDED),
                choose(false, CUSTOMERS).decide(accepted, moment()));
    }

    @Test
    void what_was_never_offered_cannot_be_chosen() {
        assertEquals(
                Decision.no(IncentiveRefusals.NOT_FOUND),
                choose(true, CUSTOMERS).decide(brokenOnce(), moment()));
    }

    @Test
    void the_state_is_what_the_facts_come_to() {
        var accepted = told(offeredOnce(), new IncentiveAccepted(offered().incentive(), By.CUSTOMER, Optional.empty()));

        var incentive = new Incentive(
                offered().incentive(),
                Because.PROMISE_BROKEN,
                Optional.of(PROMISE),
                TEN_EUROS,
                NOW,
                Optional.of(new Choice(State.ACCEPTED, CUSTOMERS, NOW)));
        assertEquals(
                new Loyalty(
                        COMPLAINT,
                        Optional.of(CUSTOMER),
                        HashTreePMap.singleton(PROMISE, BROKEN),
                        HashTreePSet.empty(),
                        HashTreePMap.singleton(incentive.id(), incentive)),
                accepted);
    }

    private static Loyalty brokenOnce() {
        var recorded = told(Loyalty.blank(COMPLAINT), new ComplaintRecorded(CUSTOMER));
        return told(recorded, new PromiseBroken(PROMISE), BROKEN);
    }

    private static Loyalty offeredOnce() {
        return told(brokenOnce(), offered());
    }

    private static IncentiveOffered offered() {
        return IncentiveOffered.forBroken(PROMISE, BROKEN, TEN_EUROS);
    }

    private static ChooseOnIncentive choose(boolean accept, Act act) {
        return new ChooseOnIncentive(offered().incentive(), accept, act);
    }

    private static Moment moment() {
        return new Moment(NOW, Ids::next);
    }

    private static Loyalty told(Loyalty loyalty, Fact<Loyalty> fact) {
        return told(loyalty, fact, Ids.next());
    }

    private static Loyalty told(Loyalty loyalty, Fact<Loyalty> fact, UUID id) {
        return fact.applyTo(loyalty, Told.of(id, NOW, "test"));
    }
}
