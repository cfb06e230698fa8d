package io.sayonce.complaint.question;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code question-repeated}: somebody wanted to ask what the customer had told already, and got the answer instead. */
public record QuestionRepeated(String question) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint;
    }
}
