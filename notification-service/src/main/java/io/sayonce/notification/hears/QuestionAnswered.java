package io.sayonce.notification.hears;

import java.util.Objects;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.notification.Correspondence;

/** {@code question-answered}: from now on no letter asks this. */
public record QuestionAnswered(String question) implements Fact<Correspondence> {

    public QuestionAnswered {
        Objects.requireNonNull(question);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.saying(word -> word.answering(question));
    }
}
