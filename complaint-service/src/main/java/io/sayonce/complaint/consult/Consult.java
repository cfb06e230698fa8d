package io.sayonce.complaint.consult;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.Staff;
import io.sayonce.complaint.Wire;
import io.sayonce.kit.personal.Personal;

/**
 * A second pair of eyes; the owner stays.
 *
 * @param asker who wants it
 * @param of who is asked; empty where any colleague will do
 * @param spending the money that has to be agreed to; only a lead can
 */
public record Consult(
        UUID id,
        Owner asker,
        Optional<Owner> of,
        Optional<Spending> spending,
        Instant openedAt,
        Optional<Personal<Question>> question,
        Optional<Answer> answer) {

    /** What the asker would like to know. */
    public record Question(String question) {}

    /** What the colleague says to it. */
    public record Advice(String advice) {}

    /** Who answered, when and what. */
    public record Answer(String actor, Instant at, Optional<Boolean> agrees, Personal<Advice> advice) {}

    /** Whether somebody still has to look at it. */
    public enum State implements Wire {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /** Once the complaint is closed, nobody has to answer any more. */
    public State stateIn(Complaint complaint) {
        if (answer.isPresent()) {
            return State.ANSWERED;
        }
        return complaint.isClosed() ? State.CLOSED : State.OPEN;
    }

    boolean isBy(Staff staff) {
        return asker.equals(staff.asOwner());
    }

    /** Whether this person was asked: by name, through the team, or as a lead. */
    boolean asks(Staff staff) {
        return staff.lead() || of.map(staff::is).orElse(true);
    }

    Consult with(Answer given) {
        return new Consult(id, asker, of, spending, openedAt, question, Optional.of(given));
    }
}
