package io.sayonce.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

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
 * @param owner who answers for it; there is always exactly one
 * @param ownerName how the owner is named to the customer
 * @param responsibility what was said when somebody of ours took it on
 * @param questions what was asked and answered, so that nobody is asked twice
 * @param handoffs the changes of owner that were offered
 * @param dealings what the other services told of it
 */
public record Complaint(
        UUID id,
        Optional<Record> record,
        Owner owner,
        Optional<Personal<OwnerAssigned.Named>> ownerName,
        Optional<Personal<ResponsibilityTaken.InWords>> responsibility,
        Questions questions,
        Handoffs handoffs,
        Status status,
        Dealings dealings) {

    /** How far it has come. */
    public enum Status implements Wire {
        OPEN,
        SETTLED,
        CLOSED
    }

    /** What was written down. */
    public record Record(
            UUID customer,
            Instant recordedAt,
            Channel channel,
            Optional<Instant> occurredAt,
            Optional<String> product,
            Words words,
            Optional<External> external,
            String language,
            Personal<Said> said,
            Optional<Personal<ComplaintAmended.Outcome>> amendedOutcome) {}

    public static Complaint blank(UUID id) {
        return new Complaint(
                id,
                Optional.empty(),
                Owner.team("nobody"),
                Optional.empty(),
                Optional.empty(),
                Questions.NONE,
                Handoffs.NONE,
                Status.OPEN,
                Dealings.NONE);
    }

    public Optional<UUID> customer() {
        return record.map(Record::customer);
    }

    /** What a command may lean on: every story begins with its record. */
    public Record onRecord() {
        return record.orElseThrow();
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    Complaint recorded(ComplaintRecorded fact, Told told) {
        var written = new Record(
                fact.customer(),
                told.time(),
                fact.channel(),
                fact.occurredAt(),
                fact.product(),
                fact.words(),
                fact.external(),
                fact.language(),
                fact.personal(),
                Optional.empty());
        return with(Optional.of(written), questions.toldAtOnce(fact.answered(), fact.personal()));
    }

    Complaint amended(ComplaintAmended fact) {
        return with(
                record.map(was -> new Record(
                        was.customer(),
                        was.recordedAt(),
                        was.channel(),
                        fact.occurredAt().or(was::occurredAt),
                        fact.product().or(was::product),
                        was.words(),
                        was.external(),
                        was.language(),
                        was.said(),
                        fact.personal().or(was::amendedOutcome))),
                questions);
    }

    Complaint owned(OwnerAssigned fact) {
        return new Complaint(
                id,
                record,
                fact.owner(),
                Optional.of(fact.personal()),
                responsibility,
                questions,
                handoffs,
                status,
                dealings);
    }

    Complaint taken(ResponsibilityTaken fact) {
        return new Complaint(
                id, record, owner, ownerName, Optional.of(fact.personal()), questions, handoffs, status, dealings);
    }

    Complaint settled() {
        return with(Status.SETTLED);
    }

    Complaint closed() {
        return with(Status.CLOSED);
    }

    Complaint reopened() {
        return with(Status.OPEN);
    }

    public Complaint asking(UnaryOperator<Questions> change) {
        return with(record, change.apply(questions));
    }

    public Complaint handing(UnaryOperator<Handoffs> change) {
        var next = change.apply(handoffs);
        return new Complaint(id, record, owner, ownerName, responsibility, questions, next, status, dealings);
    }

    public Complaint dealing(UnaryOperator<Dealings> change) {
        var next = change.apply(dealings);
        return new Complaint(id, record, owner, ownerName, responsibility, questions, handoffs, status, next);
    }

    /** The change of owner that is being offered now. */
    public Optional<Handoff> openHandoff() {
        return handoffs.open();
    }

    private Complaint with(Status next) {
        return new Complaint(id, record, owner, ownerName, responsibility, questions, handoffs, next, dealings);
    }

    private Complaint with(Optional<Record> written, Questions asked) {
        return new Complaint(id, written, owner, ownerName, responsibility, asked, handoffs, status, dealings);
    }
}
