package io.sayonce.complaint.question;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Wire;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code question-answered}: from now on nobody has to ask this again. */
public record QuestionAnswered(String question, By by, Personal<InWords> personal) implements Fact<Complaint> {

    /** Who wrote the answer down. */
    public enum By implements Wire {
        CUSTOMER,
        AGENT,
        PLATFORM
    }

    /** What the customer said. */
    public record InWords(String answer) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.asking(questions -> questions.answered(this));
    }
}
