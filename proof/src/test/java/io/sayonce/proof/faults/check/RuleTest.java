package io.sayonce.proof.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each rule sees what it is there for, and nothing in a story that is as it should be. */
class RuleTest {

    private final Tale tale = Tale.ofBrokenPromise();

    @Test
    void a_story_as_it_should_be_breaks_no_rule() {
        assertEquals(List.of(), tale.violations());
    }

    @Test
    void an_accepted_write_that_stands_nowhere_is_lost() {
        tale.accepted.add(
                new Accepted(Service.RESOLUTION, Tale.COMPLAINT, "promise-made", Map.of("promise", "q"), 0, 0));
        assertEquals(List.of(Sort.LOST, Sort.LOST), sorts());
    }

    @Test
    void an_accepted_write_that_became_something_else_is_lost() {
        var otherwise = Map.of("promise", "p", "dueAt", "2027-01-01T00:00:00Z");
        tale.accepted.add(new Accepted(Service.RESOLUTION, Tale.COMPLAINT, "promise-made", otherwise, 0, 0));
        assertEquals(List.of(Sort.LOST, Sort.LOST), sorts());
    }

    @Test
    void a_fact_that_was_never_published_is_lost() {
        tale.forgetOnTopic(Tale.is("complaint-closed"));
        assertEquals(Set.of(Sort.LOST), Set.copyOf(sorts()));
    }

    @Test
    void a_fact_that_its_owner_has_forgotten_is_lost() {
        tale.forgetInJournals(Tale.is("complaint-closed"));
        assertEquals(Set.of(Sort.LOST), Set.copyOf(sorts()));
    }

    @Test
    void a_fact_that_somebody_did_not_hear_is_lost() {
        tale.kept.put(Service.LOYALTY, Set.of("promise-broken"));
        assertEquals(List.of(Sort.LOST), sorts());
    }

    @Test
    void what_may_still_come_is_stuck_and_not_lost_as_well() {
        tale.atRest = false;
        tale.forgetOnTopic(Tale.is("complaint-closed"));
        assertEquals(Set.of(Sort.STUCK), Set.copyOf(sorts()));
    }

    @Test
    void what_has_no_place_yet_is_stuck_and_not_out_of_order() {
        tale.atRest = false;
        tale.journals
                .get(Service.LOYALTY)
                .replaceAll(entry -> new Entry(entry.version(), entry.fact(), Optional.empty()));
        assertEquals(List.of(Sort.STUCK), sorts());
    }

    @Test
    void what_cannot_come_any_more_is_lost_whatever_is_stuck() {
        tale.atRest = false;
        tale.accepted.add(
                new Accepted(Service.RESOLUTION, Tale.COMPLAINT, "promise-made", Map.of("promise", "q"), 0, 0));
        tale.mails.clear();
        assertEquals(Set.of(Sort.LOST), Set.copyOf(sorts()));
    }

    @Test
    void a_gap_in_a_story_is_an_order_violation() {
        Predicate<Told> second = fact -> fact.type().equals("owner-assigned") && fact.sequence() == 2;
        tale.forget(second);
        assertEquals(List.of(Sort.ORDER, Sort.ORDER), sorts());
    }

    @Test
    void two_facts_that_changed_places_on_the_topic_are_an_order_violation() {
        Collections.swap(tale.topic, 0, 1);
        assertEquals(Set.of(Sort.ORDER), Set.copyOf(sorts()));
    }

    @Test
    void an_effect_before_its_cause_is_an_order_violation() {
        Collections.swap(tale.topic, 4, 5);
        assertEquals(List.of(Sort.ORDER), sorts());
    }

    @Test
    void a_wrong_place_in_a_journal_is_an_order_violation() {
        tale.journals
                .get(Service.LOYALTY)
                .replaceAll(entry -> new Entry(entry.version(), entry.fact(), Optional.of(new Place(0, 77))));
        assertEquals(List.of(Sort.ORDER), sorts());
    }

    @Test
    void an_incentive_twice_for_one_broken_promise_is_a_duplicate() {
        tale.tell(Service.LOYALTY, "incentive-offered", 2, "promise-broken2", Map.of("incentive", "j"));
        tale.notify(6, "incentive-offered2", "incentive");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void no_incentive_for_a_broken_promise_is_lost() {
        tale.forget(
                Tale.is("incentive-offered").or(fact -> fact.said("template").equals("incentive")));
        tale.mails.remove("<5>");
        assertEquals(List.of(Sort.LOST), sorts());
    }

    @Test
    void a_promise_that_is_broken_twice_is_a_duplicate() {
        tale.tell(Service.RESOLUTION, "promise-broken", 3, null, Map.of("promise", "p"));
        assertEquals(Set.of(Sort.DUPLICATED, Sort.LOST), Set.copyOf(sorts()));
    }

    @Test
    void a_promise_that_was_kept_in_time_and_broken_is_a_duplicate() {
        keepPromise("2026-11-19T11:59:59Z");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_promise_that_nobody_kept_and_the_clock_forgot_is_lost() {
        tale.tell(Service.RESOLUTION, "promise-made", 3, null, Map.of("promise", "q", "dueAt", Tale.DUE));
        tale.notify(6, "promise-made3", "promise");
        tale.ask("promise-made");
        assertEquals(List.of(Sort.LOST), sorts());
    }

    @Test
    void a_promise_that_is_broken_before_its_due_time_is_broken_for_nothing() {
        tale.ask("promise-made");
        tale.time = Instant.parse(Tale.DUE).minusMillis(1);
        tale.tell(Service.RESOLUTION, "promise-made", 3, null, Map.of("promise", "q", "dueAt", Tale.DUE));
        tale.notify(6, "promise-made3", "promise");
        tale.tell(Service.RESOLUTION, "promise-broken", 4, null, Map.of("promise", "q", "dueAt", Tale.DUE));
        tale.notify(7, "promise-broken4", "promise-broken");
        tale.tell(Service.LOYALTY, "incentive-offered", 2, "promise-broken4", Map.of("incentive", "j"));
        tale.notify(8, "incentive-offered2", "incentive");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_promise_that_is_broken_and_was_never_made_is_broken_for_nothing() {
        tale.tell(Service.RESOLUTION, "promise-broken", 3, null, Map.of("promise", "q", "dueAt", Tale.DUE));
        tale.notify(6, "promise-broken3", "promise-broken");
        tale.tell(Service.LOYALTY, "incentive-offered", 2, "promise-broken3", Map.of("incentive", "j"));
        tale.notify(7, "incentive-offered2", "incentive");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_promise_that_is_kept_when_it_falls_due_is_late() {
        keepPromise(Tale.DUE);
        assertEquals(List.of(), tale.violations());
    }

    @Test
    void who_owns_it_for_a_reason_that_nobody_gave_was_not_asked_for() {
        tale.assign(5, "liked", "agent", "anna");
        tale.notify(6, "owner-assigned5", "owner-changed");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_complaint_that_is_reopened_twice_for_one_promise_is_a_duplicate() {
        tale.tell(Service.COMPLAINT, "complaint-reopened", 5, null, Map.of("promise", "p"));
        tale.tell(Service.COMPLAINT, "complaint-reopened", 6, null, Map.of("promise", "p"));
        assertTrue(sorts().contains(Sort.DUPLICATED));
    }

    @Test
    void how_late_a_promise_was_broken_is_counted_from_its_due_time() {
        assertEquals(Optional.of(Duration.ofMillis(300)), tale.evidence().latest());
    }

    @Test
    void a_retry_that_made_a_second_promise_is_a_duplicate() {
        tale.tell(Service.RESOLUTION, "promise-made", 3, null, Map.of("promise", "q", "dueAt", Tale.DUE));
        tale.notify(6, "promise-made3", "promise");
        assertEquals(List.of(Sort.DUPLICATED, Sort.LOST), sorts());
    }

    @Test
    void a_key_that_was_answered_in_two_ways_is_a_duplicate() {
        tale.contradictions.add("the key was answered with 1 and with 2");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void an_owner_who_is_not_the_last_one_told_is_a_duplicate() {
        tale.owners.put(Tale.COMPLAINT, "team:desk");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void an_owner_whom_nothing_brought_is_a_duplicate() {
        tale.assign(5, "handed-off", "agent", "anna");
        tale.notify(6, "owner-assigned5", "owner-changed");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_complaint_that_is_claimed_oftener_than_asked_is_a_duplicate() {
        tale.assign(5, "claimed", "agent", "anna");
        tale.notify(6, "owner-assigned5", "owner-changed");
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void what_every_request_for_was_refused_must_not_happen_once() {
        tale.asked.get(Tale.COMPLAINT).put("promise-made", 0);
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void what_nobody_asked_for_must_not_happen_once() {
        tale.tell(Service.COMPLAINT, "question-asked", 5, null, Map.of());
        assertEquals(List.of(Sort.DUPLICATED), sorts());
    }

    @Test
    void a_record_that_comes_again_breaks_no_rule_and_is_counted() {
        tale.topic.add(new Sighting(new Place(0, 99), tale.topic.get(0).fact()));
        tale.mails.add("<1>");
        assertEquals(List.of(), tale.violations());
        assertEquals(1, tale.evidence().doubled());
        assertEquals(1, tale.evidence().doubledMails());
    }

    private void keepPromise(String at) {
        tale.ask("promise-fulfilled");
        tale.tell(Service.RESOLUTION, "promise-fulfilled", 3, null, Map.of("promise", "p", "fulfilledAt", at));
        tale.notify(6, "promise-fulfilled3", "promise-fulfilled");
    }

    private List<Sort> sorts() {
        return tale.sorts();
    }
}
