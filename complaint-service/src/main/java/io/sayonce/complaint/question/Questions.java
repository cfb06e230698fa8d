package io.sayonce.complaint.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.sayonce.complaint.Said;
import io.sayonce.kit.personal.Personal;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** What was asked and what was answered in one complaint, by question. */
public record Questions(PSortedMap<String, Question> bySlug) {

    public static final Questions NONE = new Questions(TreePMap.empty());

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
        return new Questions(bySlug.plus(question.slug(), question));
    }
}
