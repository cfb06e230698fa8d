package io.sayonce.complaint.question;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** Asks the customer something, unless the story knows it already: then the answer is given and nobody is asked. */
public record AskQuestion(String question, String text) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        var before = complaint.questions().of(question);
        if (before.flatMap(Question::answer).isPresent()) {
            return Decision.of(new QuestionRepeated(question));
        }
        if (before.isPresent()) {
            return Decision.no(QuestionRefusals.ALREADY_ASKED);
        }
        return Decision.of(new QuestionAsked(question, complaint.personal(new QuestionAsked.InWords(text))));
    }
}
