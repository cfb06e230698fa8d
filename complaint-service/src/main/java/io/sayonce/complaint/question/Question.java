package io.sayonce.complaint.question;

import java.util.Optional;

import io.sayonce.complaint.Said;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;

/**
 * Something the company wants to know of the customer.
 *
 * @param slug the question's key, e.g. {@code serial-number}; two questions with one key are the same question
 * @param asked how it was put to the customer; empty where the customer told it unasked
 */
public record Question(String slug, Optional<Personal<QuestionAsked.InWords>> asked, Optional<Answer> answer) {

    /** What the customer said to it. */
    public sealed interface Answer {

        Optional<String> open(Seal seal);
    }

    /** Told when the complaint was recorded. */
    record AtOnce(String slug, Personal<Said> said) implements Answer {
        @Override
        public Optional<String> open(Seal seal) {
            return seal.open(said).map(words -> words.answers().get(slug));
        }
    }

    /** Told later on. */
    record Later(Personal<QuestionAnswered.InWords> said) implements Answer {
        @Override
        public Optional<String> open(Seal seal) {
            return seal.open(said).map(QuestionAnswered.InWords::answer);
        }
    }
}
