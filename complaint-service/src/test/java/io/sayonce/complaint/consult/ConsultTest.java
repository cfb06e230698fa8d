package io.sayonce.complaint.consult;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.By;
import io.sayonce.complaint.ComplaintClosed;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.complaint.ComplaintReopened;
import io.sayonce.complaint.ComplaintSettled;
import io.sayonce.complaint.Given;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.ANNA;
import static io.sayonce.complaint.Given.BEN;
import static io.sayonce.complaint.Given.LEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ConsultTest {

    private static final UUID CONSULT = Given.id(5);
    private static final Spending SPENDING = new Spending(Given.id(6), new Spending.Money("120.00", "EUR"));

    @Test
    void a_colleague_is_asked_and_owner_and_customer_stay() {
        var opened = opened(Optional.of(Owner.team("repairs")), Optional.empty());

        assertEquals(
                List.of(opened),
                Given.claimed().when(new OpenConsult(CONSULT, ANNA, Optional.of(Owner.team("repairs")), "Would you?")));
        assertEquals(ANNA.asOwner(), Given.claimed().and(opened).complaint().owner());
    }

    @Test
    void only_the_owner_or_a_lead_asks_somebody_else_while_it_is_open() {
        assertEquals(ComplaintRefusals.NOT_YOURS, Given.claimed().refused(ask(BEN, Optional.empty())));
        assertEquals(ConsultRefusals.OF_ONESELF, Given.claimed().refused(ask(ANNA, Optional.of(ANNA.asOwner()))));
        assertEquals(1, Given.claimed().when(ask(LEAD, Optional.empty())).size());
        assertEquals(ComplaintRefusals.CLOSED, closed(Given.claimed()).refused(ask(ANNA, Optional.empty())));
    }

    @Test
    void who_was_asked_answers_or_a_lead_or_any_colleague_where_nobody_was_named() {
        var ofRepairs = opened(Optional.of(Owner.team("repairs")), Optional.empty());
        var ofAnybody = opened(Optional.empty(), Optional.empty());
        var carl = new Staff("carl-p", Optional.of("billing"), "Carl", false);

        assertEquals(
                List.of(new ConsultAnswered(
                        CONSULT, Optional.of(true), Personal.of(Given.CUSTOMER, new Consult.Advice("Yes.")))),
                Given.claimed().and(ofRepairs).when(answer(BEN, Optional.of(true))));
        assertEquals(
                1,
                Given.claimed()
                        .and(ofRepairs)
                        .when(answer(LEAD, Optional.empty()))
                        .size());
        assertEquals(
                1,
                Given.claimed()
                        .and(ofAnybody)
                        .when(answer(carl, Optional.empty()))
                        .size());
        assertEquals(ConsultRefusals.NOT_TO_YOU, refusal(carl, Optional.empty(), ofRepairs));
        assertEquals(ConsultRefusals.OF_ONESELF, refusal(ANNA, Optional.empty(), ofAnybody));
    }

    @Test
    void money_above_a_grant_is_for_a_lead_to_agree_to_and_not_for_the_one_who_asks() {
        var money = opened(Optional.empty(), Optional.of(SPENDING));
        var ofLead =
                new ConsultOpened(CONSULT, LEAD.asOwner(), Optional.empty(), Optional.of(SPENDING), Optional.empty());

        assertEquals(ConsultRefusals.LEAD_NEEDED, refusal(BEN, Optional.of(true), money));
        assertEquals("invalid-value", refusal(LEAD, Optional.empty(), money).type());
        assertEquals(
                1,
                Given.claimed()
                        .and(money)
                        .when(answer(LEAD, Optional.of(false)))
                        .size());
        assertEquals(ConsultRefusals.OF_ONESELF, refusal(LEAD, Optional.of(true), ofLead));
    }

    @Test
    void a_consult_is_answered_once_and_not_after_the_end() {
        var opened = Given.claimed().and(opened(Optional.empty(), Optional.empty()));
        var answered = opened.and(
                new ConsultAnswered(CONSULT, Optional.empty(), Personal.of(Given.CUSTOMER, new Consult.Advice("No."))));

        assertEquals(ConsultRefusals.ANSWERED, answered.refused(answer(BEN, Optional.empty())));
        assertEquals(Consult.State.ANSWERED, state(answered));
        assertEquals(Consult.State.ANSWERED, state(closed(answered)));
        assertEquals(ComplaintRefusals.CLOSED, closed(opened).refused(answer(BEN, Optional.empty())));
        assertEquals(ConsultRefusals.NOT_FOUND, Given.claimed().refused(answer(BEN, Optional.empty())));
    }

    @Test
    void a_consult_that_nobody_answered_is_closed_with_its_complaint_and_open_again_with_it() {
        var opened = Given.claimed().and(opened(Optional.empty(), Optional.empty()));
        var reopened = new ComplaintReopened(ComplaintReopened.Because.OPEN_PROMISE, Given.id(7));

        assertEquals(Consult.State.OPEN, state(opened));
        assertEquals(Consult.State.CLOSED, state(closed(opened)));
        assertEquals(Consult.State.OPEN, state(closed(opened).and(reopened)));
        assertEquals(
                1,
                closed(opened).and(reopened).when(answer(BEN, Optional.empty())).size());
    }

    private static Consult.State state(Given given) {
        return given.complaint().consults().of(CONSULT).orElseThrow().stateIn(given.complaint());
    }

    private static Refusal refusal(Staff staff, Optional<Boolean> agrees, ConsultOpened opened) {
        return Given.claimed().and(opened).refused(answer(staff, agrees));
    }

    private static OpenConsult ask(Staff staff, Optional<Owner> of) {
        return new OpenConsult(CONSULT, staff, of, "Would you?");
    }

    private static AnswerConsult answer(Staff staff, Optional<Boolean> agrees) {
        return new AnswerConsult(CONSULT, staff, agrees, "Yes.");
    }

    private static ConsultOpened opened(Optional<Owner> of, Optional<Spending> spending) {
        var question = Personal.of(Given.CUSTOMER, new Consult.Question("Would you?"));
        return new ConsultOpened(CONSULT, ANNA.asOwner(), of, spending, Optional.of(question));
    }

    private static Given closed(Given given) {
        return given.and(
                new ComplaintSettled(By.CUSTOMER, Optional.empty(), Optional.empty()),
                new ComplaintClosed(ComplaintClosed.Because.SETTLED));
    }
}
