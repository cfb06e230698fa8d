package io.sayonce.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.hears.ComplaintAmended;
import io.sayonce.notification.hears.ComplaintRecorded;
import io.sayonce.notification.hears.ComplaintReopened;
import io.sayonce.notification.hears.ComplaintSettled;
import io.sayonce.notification.hears.IncentiveAccepted;
import io.sayonce.notification.hears.IncentiveDeclined;
import io.sayonce.notification.hears.IncentiveOffered;
import io.sayonce.notification.hears.OwnerAssigned;
import io.sayonce.notification.hears.PromiseBroken;
import io.sayonce.notification.hears.PromiseFulfilled;
import io.sayonce.notification.hears.PromiseMade;
import io.sayonce.notification.hears.PromiseRenegotiated;
import io.sayonce.notification.hears.PromiseWithdrawn;
import io.sayonce.notification.hears.QuestionAnswered;
import io.sayonce.notification.hears.QuestionAsked;
import io.sayonce.notification.hears.ResolutionInadequate;
import io.sayonce.notification.hears.SolutionChosen;
import io.sayonce.notification.hears.SolutionCountered;
import io.sayonce.notification.hears.SolutionDeclined;
import io.sayonce.notification.hears.SolutionProposed;
import io.sayonce.notification.sending.Letter;
import io.sayonce.notification.sending.Letters;
import io.sayonce.notification.sending.Link;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class LettersTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:14:03Z");
    private static final UUID CUSTOMER = Ids.next();
    private static final UUID PROMISE = Ids.next();
    private static final UUID PROPOSAL = Ids.next();
    private static final UUID INCENTIVE = Ids.next();
    private static final Link LINK = new Link("https://example.org/c#token=abc", NOW.plusSeconds(86_400));
    private static final PromiseMade PROMISED =
            new PromiseMade(PROMISE, NOW, Personal.of(CUSTOMER, new PromiseMade.Words("A new Gizmo <3000>.")));

    @Inject
    Letters letters;

    @Test
    void a_promise_is_written_down_with_its_day_and_who_answers() {
        var letter = write(PROMISED);

        assertEquals(new Letter("What we promise you", """
                Hello Maria,

                This is what we will do:

                > A new Gizmo <3000>.

                You will have it by Monday 2 November 2026, 09:14 UTC. Anna answers for that.

                If we should be late, we will be the ones to say so; you do not have to keep an eye on it.

                Anna
                SayOnce
                """, letter.html()), letter);
        assertTrue(letter.html().contains("A new Gizmo &lt;3000&gt;."), letter.html());
    }

    @Test
    void a_new_date_is_written_down_beside_the_old_one_and_counts_from_then_on() {
        var moved = new PromiseRenegotiated(PROMISE, NOW.plusSeconds(7 * 86_400), NOW);

        var letter = write(PROMISED, moved);

        assertEquals(new Letter("The new date of what we promised you", """
                Hello Maria,

                You wanted another date for this:

                > A new Gizmo <3000>.

                You will have it by Monday 9 November 2026, 09:14 UTC, instead of by Monday 2 November 2026, 09:14 UTC. Anna answers for that.

                If we should be late, we will be the ones to say so; you do not have to keep an eye on it.

                Anna
                SayOnce
                """, letter.html()), letter);
        assertTrue(letter.html().contains("<strong>Monday 9 November 2026, 09:14 UTC</strong>"), letter.html());
        var broken = write("en", "Gizmo", List.of(PROMISED, moved, new PromiseBroken(PROMISE)));
        assertTrue(broken.text().contains("by Monday 9 November 2026, 09:14 UTC:"), broken.text());
    }

    @Test
    void what_the_customer_lets_go_is_confirmed_with_the_customers_words() {
        var letter = write(PROMISED, withdrawn("customer", "I found the part."));

        assertEquals(new Letter("As you wish: we will not do this", """
                Hello Maria,

                You do not want this any more, so we will not do it:

                > A new Gizmo <3000>.

                You said:

                > I found the part.

                Your complaint stays open until you say that it is settled.

                Anna
                SayOnce
                """, letter.html()), letter);
        assertTrue(letter.html().contains("I found the part."), letter.html());
        assertFalse(write(PROMISED, new PromiseWithdrawn(PROMISE, "platform", Optional.empty()))
                .text()
                .contains("You said"));
    }

    @Test
    void who_has_said_that_it_is_settled_is_not_asked_again() {
        var settled = new ComplaintSettled(Optional.empty());
        var done = new PromiseFulfilled(PROMISE, "on-time");
        for (var last : List.of(done, withdrawn("customer", "No need."))) {
            var letter = write("en", "Gizmo", List.of(PROMISED, settled, last));

            assertTrue(letter.text().contains("You have told us that your complaint is settled."), letter.text());
            assertTrue(letter.html().contains("You have told us that your complaint is settled."), letter.html());
            assertFalse(letter.text().contains("for you to say"), letter.text());
            assertFalse(letter.html().contains("for you to say"), letter.html());
            assertFalse(letter.text().contains("stays open"), letter.text());
            assertFalse(letter.html().contains("stays open"), letter.html());
        }
        var fulfilled = write("en", "Gizmo", List.of(PROMISED, settled, done));
        assertTrue(fulfilled.text().contains("You find it here:\n\n" + LINK.url()), fulfilled.text());
        assertTrue(fulfilled.html().contains("<a href=\"" + LINK.url() + "\">You find it here</a>"), fulfilled.html());
        var reopened = write("en", "Gizmo", List.of(PROMISED, settled, new ComplaintReopened(), done));
        assertTrue(reopened.text().contains("for you to say, here:\n\n" + LINK.url()), reopened.text());
    }

    @Test
    void a_question_that_is_answered_meanwhile_is_not_asked_any_more() {
        var letter = write(question("Which colour?"), new QuestionAnswered("colour"));

        assertEquals(
                new Letter("A question that needs no answer any more", """
                Hello Maria,

                To get further with your complaint about Gizmo, there was one thing that we did not know:

                > Which colour?

                Thank you, you have answered it meanwhile. Your answer stays with your complaint, so that nobody asks you again. There is nothing for you to do. You find it here:

                %s

                This link opens your complaint and nothing else. It works until Tuesday 3 November 2026, 09:14 UTC.

                Anna
                SayOnce
                """.formatted(LINK.url()), letter.html()),
                letter);
        assertTrue(letter.html().contains("you have answered it meanwhile"), letter.html());
        assertEquals(
                "One thing that we would like to know",
                write(question("Which colour?"), new QuestionAnswered("size")).subject());
    }

    @Test
    void what_it_is_about_is_called_as_it_was_last_said() {
        var question = question("Which colour?");

        var letter = write(
                "en",
                "Gizmo",
                List.of(
                        new ComplaintAmended(Optional.of("Gizmo Mini")),
                        new ComplaintAmended(Optional.empty()),
                        question));

        assertTrue(letter.text().contains("your complaint about Gizmo Mini, there is one thing"), letter.text());
    }

    @Test
    void a_word_that_we_take_back_is_owned_up_to_with_its_reason() {
        var letter = write(PROMISED, withdrawn("lead", "It is not made any more."));

        assertEquals(new Letter("We take back what we promised you", """
                Hello Maria,

                This is what we promised you, by Monday 2 November 2026, 09:14 UTC, and it will not be done:

                > A new Gizmo <3000>.

                This is why:

                > It is not made any more.

                You relied on our word, and we do not keep it. That is ours to put right. Anna answers for what is done instead. You do not have to ask for it or explain anything again.

                Anna
                SayOnce
                """, letter.html()), letter);
        assertTrue(letter.html().contains("It is not made any more."), letter.html());
    }

    @Test
    void a_broken_promise_is_owned_up_to() {
        var letter = write(PROMISED, new PromiseBroken(PROMISE));

        assertEquals("We have not kept our promise", letter.subject());
        assertTrue(letter.text().contains("That is ours to put right."), letter.text());
        assertTrue(letter.text().contains("Anna knows and is on it."), letter.text());
    }

    @Test
    void what_is_done_is_said_with_its_time() {
        assertTrue(
                write(PROMISED, new PromiseFulfilled(PROMISE, "early")).text().contains("earlier than we said"));
        assertTrue(write(PROMISED, new PromiseFulfilled(PROMISE, "late")).text().contains("You had to wait for it"));
        assertTrue(
                write(PROMISED, new PromiseFulfilled(PROMISE, "on-time")).text().contains("is done:"));
    }

    @Test
    void options_and_questions_and_incentives_lead_to_where_they_are_answered() {
        var options = List.of(
                new SolutionProposed.Option("a", "A new one."), new SolutionProposed.Option("b", "Your money back."));
        var proposal = write(proposal(new SolutionProposed.Words(options, Optional.empty())));
        var question = write(question("Which colour?"));
        var incentive =
                write(new IncentiveOffered(INCENTIVE, "promise-broken", new IncentiveOffered.Value("10.00", "EUR")));

        assertFalse(proposal.text().contains("this is why"), proposal.text());
        assertTrue(proposal.text().contains("(a) A new one.\n(b) Your money back.\n"), proposal.text());
        assertTrue(question.text().contains("> Which colour?\n"), question.text());
        assertEquals("Something from us: 10.00 EUR", incentive.subject());
        for (var letter : List.of(proposal, question, incentive)) {
            assertTrue(letter.text().contains("\n" + LINK.url() + "\n"), letter.text());
            assertTrue(letter.html().contains("<a href=\"" + LINK.url() + "\">"), letter.html());
            assertTrue(letter.text().contains("It works until Tuesday 3 November 2026, 09:14 UTC."), letter.text());
        }
    }

    @Test
    void what_is_replied_to_meanwhile_is_not_put_to_the_customer_any_more() {
        var options = List.of(
                new SolutionProposed.Option("a", "A new one."), new SolutionProposed.Option("b", "Your money back."));
        var proposed = proposal(new SolutionProposed.Words(options, Optional.empty()));
        var offered = new IncentiveOffered(INCENTIVE, "promise-broken", new IncentiveOffered.Value("10.00", "EUR"));
        var replied = List.of(
                write(proposed, new SolutionChosen(PROPOSAL)),
                write(proposed, new SolutionDeclined(PROPOSAL)),
                write(proposed, new SolutionCountered(PROPOSAL)),
                write(offered, new IncentiveAccepted(INCENTIVE)),
                write(offered, new IncentiveDeclined(INCENTIVE)));

        for (var letter : replied) {
            for (var text : List.of(letter.text(), letter.html())) {
                assertTrue(text.contains("There is nothing for you to do."), text);
                assertFalse(text.contains("for you to say"), text);
                assertTrue(text.contains(LINK.url()), text);
            }
        }
        assertTrue(
                replied.get(0).text().contains("(a) A new one.\n(b) Your money back.\n"),
                replied.get(0).text());
        assertTrue(write(proposed, new SolutionChosen(Ids.next())).text().contains(LINK.url()));
    }

    @Test
    void a_no_goes_with_its_reason_and_what_we_can_do_instead() {
        var options = List.of(new SolutionProposed.Option("a", "A grey one."));
        var words = new SolutionProposed.Words(options, Optional.of("Green is sold out <until> spring."));

        var letter = write(proposal(words));

        assertTrue(letter.text().contains("and this is why:\n\n> Green is sold out <until> spring.\n"), letter.text());
        assertTrue(letter.text().contains("This is what we can do instead about your complaint"), letter.text());
        assertTrue(letter.text().contains("(a) A grey one.\n"), letter.text());
        assertTrue(letter.html().contains("Green is sold out &lt;until&gt; spring."), letter.html());
    }

    @Test
    void what_was_not_right_is_ours_to_solve_and_made_up_for() {
        var inadequate = write(new ResolutionInadequate());
        var value = new IncentiveOffered.Value("10.00", "EUR");
        var incentive = write(new IncentiveOffered(INCENTIVE, "resolution-inadequate", value));

        assertEquals("We have not found the right thing yet", inadequate.subject());
        assertTrue(inadequate.text().contains("Anna knows and goes on looking."), inadequate.text());
        assertTrue(inadequate.text().contains("\n" + LINK.url() + "\n"), inadequate.text());
        assertTrue(inadequate.html().contains("<a href=\"" + LINK.url() + "\">"), inadequate.html());
        assertTrue(incentive.text().contains("What we proposed to you was not right"), incentive.text());
        assertFalse(incentive.text().contains("promised"), incentive.text());
        assertFalse(incentive.html().contains("promised"), incentive.html());
    }

    @Test
    void the_customer_has_the_last_word() {
        var said = new ComplaintSettled(
                Optional.of(Personal.of(CUSTOMER, new ComplaintSettled.Words(Optional.of("It feels solid.")))));

        assertTrue(write(said).text().contains("You said:\n\n> It feels solid.\n"));
        assertFalse(write(new ComplaintSettled(Optional.empty())).text().contains("You said"));
    }

    @Test
    void a_language_without_templates_is_written_in_english() {
        for (var language : List.of("de-AT", "x-klingon", "../../secret", "en-GB")) {
            assertEquals(
                    "What we promise you",
                    write(language, "Gizmo", List.of(PROMISED)).subject());
        }
    }

    @Test
    void a_subject_is_one_line_of_bearable_length() {
        var product = "Gizmo\r\nBcc: all@example.org " + "🙂".repeat(200);

        var subject = write("en", product, List.of()).subject();

        assertTrue(subject.startsWith("We have your complaint about Gizmo Bcc: all@example.org 🙂"), subject);
        assertEquals(150, subject.codePointCount(0, subject.length()));
        assertEquals(subject, new String(subject.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void no_letter_blames_belittles_cites_policy_or_apologises_by_template() {
        var forbidden = List.of(
                "sorry",
                "apolog",
                "inconvenience",
                "regret",
                "policy",
                "terms",
                "valued",
                "unfortunately",
                "your fault",
                "should have",
                "as you know",
                "one of many",
                "other customers",
                "high volume");
        for (var file : templates()) {
            var text = read(file).toLowerCase();
            forbidden.forEach(word -> assertFalse(text.contains(word), file + " says " + word));
        }
    }

    @Test
    void every_letter_is_there_as_text_and_as_html() {
        assertEquals(stems(".txt"), stems(".html"));
    }

    private static List<String> stems(String ending) {
        return templates().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .sorted()
                .toList();
    }

    private Letter write(Fact<Correspondence> fact) {
        return write("en", "Gizmo", List.of(fact));
    }

    private Letter write(Fact<Correspondence> first, Fact<Correspondence> second) {
        return write("en", "Gizmo", List.of(first, second));
    }

    private Letter write(String language, String product, List<Fact<Correspondence>> facts) {
        var correspondence = Correspondence.blank(CUSTOMER);
        var told = new ArrayList<Fact<Correspondence>>(List.of(recorded(language, product), owner("recorded", "Anna")));
        told.addAll(facts);
        var second = 0;
        for (var fact : told) {
            correspondence = fact.applyTo(correspondence, Told.of(Ids.next(), NOW.plusSeconds(second++), "test"));
        }
        var last = correspondence.inOrder().get(correspondence.inOrder().size() - 1);
        return letters.write(correspondence, last, Seal.without(Seal.Standing.NOT_HEARD), LINK);
    }

    private static ComplaintRecorded recorded(String language, String product) {
        var said = new ComplaintRecorded.Said("It broke.", Optional.of("Maria"), Optional.of("maria@example.org"));
        return new ComplaintRecorded(CUSTOMER, Optional.of(product), "customer", language, Personal.of(CUSTOMER, said));
    }

    private static QuestionAsked question(String text) {
        return new QuestionAsked("colour", Personal.of(CUSTOMER, new QuestionAsked.Words(text)));
    }

    private static SolutionProposed proposal(SolutionProposed.Words words) {
        return new SolutionProposed(PROPOSAL, Personal.of(CUSTOMER, words));
    }

    private static PromiseWithdrawn withdrawn(String by, String reason) {
        return new PromiseWithdrawn(
                PROMISE, by, Optional.of(Personal.of(CUSTOMER, new PromiseWithdrawn.Words(reason))));
    }

    private static OwnerAssigned owner(String because, String name) {
        return new OwnerAssigned(because, Personal.of(CUSTOMER, new OwnerAssigned.Words(name)));
    }

    private static List<Path> templates() {
        try (var files = Files.list(Path.of("src/main/resources/templates/en"))) {
            return files.toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
