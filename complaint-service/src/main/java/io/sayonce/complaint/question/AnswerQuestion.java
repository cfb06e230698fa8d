package io.sayonce.complaint.question;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** Writes down what the customer says to a question, asked or not. A later answer takes the place of an earlier one. */
public record AnswerQuestion(String question, QuestionAnswered.By by, String answer) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        return Decision.of(
                new QuestionAnswered(question, by, complaint.personal(new QuestionAnswered.InWords(answer))));
    }
}
