package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What customers have to read, from the facts to the mail. */
class EveryNoticeGivenTest {

    private static final Predicate<Told> LAST = fact -> fact.said("notice").equals("n5");

    private final Tale tale = Tale.ofBrokenPromise();

    @Test
    void a_customer_who_is_not_told_of_what_concerns_them_misses_it() {
        tale.forget(LAST);
        tale.mails.remove("<5>");
        assertEquals(List.of(Sort.LOST), tale.sorts());
    }

    @Test
    void what_may_still_be_told_is_stuck() {
        tale.atRest = false;
        tale.forget(LAST);
        tale.mails.remove("<5>");
        assertEquals(List.of(Sort.STUCK), tale.sorts());
    }

    @Test
    void a_customer_who_is_told_twice_of_one_fact_is_told_too_often() {
        tale.notify(6, "incentive-offered1", "incentive");
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void a_notice_for_nothing_is_one_too_many() {
        tale.notify(6, "complaint-closed4", "settled");
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void a_notice_that_tells_of_something_else_misses_one_thing_and_tells_another_for_nothing() {
        tale.forget(LAST);
        tale.mails.remove("<5>");
        tale.notify(5, "incentive-offered1", "inadequate");
        assertEquals(List.of(Sort.DUPLICATED, Sort.LOST), tale.sorts());
    }

    @Test
    void a_notice_that_is_given_up_is_lost() {
        tale.tell(Service.NOTIFICATION, "notice-failed", 6, "incentive-offered1", Map.of("because", "no-address"));
        assertEquals(List.of(Sort.LOST), tale.sorts());
    }

    @Test
    void a_mail_that_is_told_of_and_that_nobody_got_is_lost() {
        tale.mails.remove("<1>");
        assertEquals(List.of(Sort.LOST), tale.sorts());
    }

    @Test
    void a_mail_that_nothing_tells_of_was_sent_for_nothing() {
        tale.mails.add("<9>");
        assertEquals(List.of(Sort.DUPLICATED), tale.sorts());
    }

    @Test
    void a_mail_that_may_still_be_told_of_is_stuck() {
        tale.atRest = false;
        tale.mails.add("<9>");
        assertEquals(List.of(Sort.STUCK), tale.sorts());
    }
}
