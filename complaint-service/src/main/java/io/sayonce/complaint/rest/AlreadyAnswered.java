package io.sayonce.complaint.rest;

import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** The customer told this already; here is the answer, so that nobody has to ask. */
record AlreadyAnswered(String question, String answer) implements Refusal {

    @Override
    public String type() {
        return "already-answered";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String detail() {
        return "The customer has answered this already. Do not ask again: the answer is here.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("question", question, "answer", answer);
    }
}
