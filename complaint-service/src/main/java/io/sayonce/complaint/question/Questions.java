package io.sayonce.complaint.question;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.sayonce.complaint.Said;
import io.sayonce.kit.personal.Personal;

/** What was asked and what was answered in one complaint, by question. */
public record Questions(Map<String, Question> bySlug) {

    public static final Questions NONE = new Questions(Map.of());

    public Questions {
        bySlug = Collections.unmodifiableMap(new TreeMap<>(bySlug));
    }

    public Optional<Question> of(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public Collection<Question> all() {
        return bySlug.values();
    }

    public Questions toldAtOnce(List<String> slugs, Personal<Said> said) {
        var next = this;
        for (var slug : slugs) {
            next = next.with(new Question(slug, Optional.empty(), Optional.of(new Question.AtOnce(slug, said))));
        }
        return next;
    }

    Questions asked(QuestionAsked fact) {
        var answer = of(fact.question()).flatMap(Question::answer);
        return with(new Question(fact.question(), Optional.of(fact.personal()), answer));
    }

    Questions answered(QuestionAnswered fact) {
        var asked = of(fact.question()).flatMap(Question::asked);
        return with(new Question(fact.question(), asked, Optional.of(new Question.Later(fact.personal()))));
    }

    private Questions with(Question question) {
        var next = new TreeMap<>(bySlug);
        next.put(question.slug(), question);
        return new Questions(next);
    }
}
