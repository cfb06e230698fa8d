package io.sayonce.complaint.question;

import io.sayonce.kit.core.Refusal;

/** Why a question is not put to the customer. */
public final class QuestionRefusals {

    public static final Refusal ALREADY_ASKED =
            Refusal.of("already-asked", 409, "The customer has been asked this already. Wait for the answer.");

    private static final Refusal ALREADY_ANSWERED = Refusal.of(
            "already-answered", 409, "The customer has answered this already. Do not ask again: the answer is here.");

    private QuestionRefusals() {}

    /** The customer told this already; here is the answer, so that nobody has to ask. */
    public static Refusal alreadyAnswered(String question, String answer) {
        return ALREADY_ANSWERED.with("question", question).with("answer", answer);
    }
}
