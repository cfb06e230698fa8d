package io.sayonce.complaint.question;

import io.sayonce.kit.core.Refusal;

/** Why a question is not put to the customer. */
public enum QuestionRefusal implements Refusal {
    ALREADY_ASKED("already-asked", 409, "The customer has been asked this already. Wait for the answer.");

    private final String type;
    private final int status;
    private final String detail;

    QuestionRefusal(String type, int status, String detail) {
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
