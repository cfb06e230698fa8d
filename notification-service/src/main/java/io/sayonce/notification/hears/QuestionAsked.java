package io.sayonce.notification.hears;

import java.util.Map;
import java.util.Objects;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/** {@code question-asked}: something that the customer had not said by then. */
public record QuestionAsked(String question, Personal<Words> personal) implements Fact<Correspondence>, Occasion {

    public QuestionAsked {
        Objects.requireNonNull(question);
        Objects.requireNonNull(personal);
    }

    /** The question. */
    public record Words(String text) {}

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "question-asked";
    }

    @Override
    public String template() {
        return "question";
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of(
                "question",
                Occasion.open(seal, personal).text(),
                "answered",
                correspondence.word().answers(question));
    }
}
