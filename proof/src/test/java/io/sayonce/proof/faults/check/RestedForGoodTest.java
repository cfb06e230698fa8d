package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;

import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of the stories of earlier runs. */
class RestedForGoodTest {

    private final Tale tale = Tale.ofBrokenPromise();

    @Test
    void a_story_that_is_as_it_was_left_breaks_no_rule_and_a_new_one_beside_it_neither() {
        tale.left.put(Service.LOYALTY, Map.of(Tale.id("old"), "1"));
        tale.found.put(Service.LOYALTY, Map.of(Tale.id("old"), "1", Tale.id("new"), "2"));
        assertEquals(List.of(), tale.sorts());
    }

    @Test
    void a_story_of_which_a_journal_holds_something_else_now_had_not_ended() {
        tale.left.put(Service.LOYALTY, Map.of(Tale.id("old"), "1"));
        tale.found.put(Service.LOYALTY, Map.of(Tale.id("old"), "2"));
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void a_story_that_a_journal_has_forgotten_is_seen_as_well() {
        tale.left.put(Service.LOYALTY, Map.of(Tale.id("old"), "1"));
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void a_story_that_stands_in_another_journal_now_had_not_ended_either() {
        tale.left.put(Service.LOYALTY, Map.of(Tale.id("old"), "1"));
        tale.found.put(Service.LOYALTY, Map.of(Tale.id("old"), "1"));
        tale.found.put(Service.RESOLUTION, Map.of(Tale.id("old"), "1"));
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void whatever_is_said_of_an_earlier_story_is_said_once_too_often() {
        tale.saidLater.add(tale.topic.get(0).fact());
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }
}
