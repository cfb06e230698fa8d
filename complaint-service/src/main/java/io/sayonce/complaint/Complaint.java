package io.sayonce.complaint;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.sayonce.complaint.consult.Consults;
import io.sayonce.complaint.handoff.Handoff;
import io.sayonce.complaint.handoff.Handoffs;
import io.sayonce.complaint.hears.Dealings;
import io.sayonce.complaint.question.Questions;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/**
 * One problem of one customer, from recorded to settled: what its story comes to.
 *
 * @param record what was written down; empty before anything was
 * @param ownership who answers for it; there is always exactly one
 * @param questions what was asked and answered, so that nobody is asked twice
 * @param consults where a colleague was asked to look at it, too
 * @param dealings what the other services told of it
 */
public record Complaint(
        UUID id,
        Optional<OnRecord> record,
        Ownership ownership,
        Questions questions,
        Consults consults,
        Dealings dealings,
        Status status) {

    /** How far it has come. */
    public enum Status implements Wire {
        OPEN,
        SETTLED,
        CLOSED
    }

    public static Complaint blank(UUID id) {
        return new Complaint(
                id, Optional.empty(), Ownership.NOBODYS, Questions.NONE, Consults.NONE, Dealings.NONE, Status.OPEN);
    }

    /** What a command may lean on: every story begins with its record. */
    public OnRecord onRecord() {
        return record.orElseThrow();
    }

    public Owner owner() {
        return ownership.owner();
    }

    public Handoffs handoffs() {
        return ownership.handoffs();
    }

    /** The change of owner that is being offered now. */
    public Optional<Handoff> openHandoff() {
        return handoffs().open();
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    /** Words for a fact, whoever says them: they are sealed under the customer's key. */
    public <T> Personal<T> personal(T words) {
        return Personal.of(onRecord().customer(), words);
    }

    Complaint recorded(ComplaintRecorded fact, Told told) {
        var written = new OnRecord(told.time(), fact, ComplaintAmended.NOTHING);
        var toldAtOnce = questions.toldAtOnce(fact.answered(), fact.personal());
        return new Complaint(id, Optional.of(written), ownership, toldAtOnce, consults, dealings, status);
    }

    Complaint amended(ComplaintAmended fact) {
        return new Complaint(
                id, record.map(was -> was.amended(fact)), ownership, questions, consults, dealings, status);
    }

    Complaint become(Status next) {
        return new Complaint(id, record, ownership, questions, consults, dealings, next);
    }

    Complaint owning(UnaryOperator<Ownership> change) {
        return new Complaint(id, record, change.apply(ownership), questions, consults, dealings, status);
    }

    public Complaint handing(UnaryOperator<Handoffs> change) {
        return owning(ownership -> ownership.handing(change));
    }

    public Complaint asking(UnaryOperator<Questions> change) {
        return new Complaint(id, record, ownership, change.apply(questions), consults, dealings, status);
    }

    public Complaint consulting(UnaryOperator<Consults> change) {
        return new Complaint(id, record, ownership, questions, change.apply(consults), dealings, status);
    }

    public Complaint dealing(UnaryOperator<Dealings> change) {
        return new Complaint(id, record, ownership, questions, consults, change.apply(dealings), status);
    }
}
