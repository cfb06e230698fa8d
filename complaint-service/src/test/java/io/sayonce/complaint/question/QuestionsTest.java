package io.sayonce.complaint.question;

import java.util.List;
import java.util.Optional;

import io.sayonce.complaint.Given;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;

class QuestionsTest {

    private static final Seal ANY = Seal.without(Seal.Standing.NOT_HEARD);

    @Test
    void what_the_customer_told_at_once_is_not_asked() {
        var story = Given.claimed();

        assertEquals(
                List.of(new QuestionRepeated("serial-number")),
                story.when(new AskQuestion("serial-number", "What is the serial number?")));
        assertEquals(Optional.of("GZ-1"), answer(story, "serial-number"));
    }

    @Test
    void what_nobody_knows_is_asked_once() {
        var asked = new QuestionAsked("colour", Personal.of(CUSTOMER, new QuestionAsked.InWords("Which colour?")));

        assertEquals(List.of(asked), Given.claimed().when(new AskQuestion("colour", "Which colour?")));
        assertEquals(
                QuestionRefusals.ALREADY_ASKED,
                Given.claimed().and(asked).refused(new AskQuestion("colour", "What colour?")));
    }

    @Test
    void an_answer_is_known_from_then_on_and_a_later_one_takes_its_place() {
        var story = Given.claimed().and(answered("red"), answered("blue"));

        assertEquals(Optional.of("blue"), answer(story, "colour"));
        assertEquals(List.of(new QuestionRepeated("colour")), story.when(new AskQuestion("colour", "Which colour?")));
    }

    private static QuestionAnswered answered(String answer) {
        return new QuestionAnswered(
                "colour", QuestionAnswered.By.CUSTOMER, Personal.of(CUSTOMER, new QuestionAnswered.InWords(answer)));
    }

    private static Optional<String> answer(Given story, String slug) {
        return story.complaint().questions().of(slug).flatMap(Question::answer).flatMap(answer -> answer.open(ANY));
    }
}
