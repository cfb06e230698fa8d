package io.sayonce.complaint.question;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code question-asked}: the customer was asked something that the story did not know. */
public record QuestionAsked(String question, Personal<InWords> personal) implements Fact<Complaint> {

    /** How it was put to the customer. */
    public record InWords(String text) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.asking(questions -> questions.asked(this));
    }
}
