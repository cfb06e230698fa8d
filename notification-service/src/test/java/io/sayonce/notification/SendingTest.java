package io.sayonce.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.notification.MailServer.Manner;
import io.sayonce.notification.Others.Customer;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class SendingTest {

    private static final int MORE_THAN_CONNECTIONS = 12;

    @Inject
    Projection projection;

    private final Others others = new Others();

    @AfterEach
    void close() {
        MailServer.behave(Manner.POLITE);
        others.close();
    }

    @Test
    void the_acknowledgement_has_the_customers_own_words_and_who_answers() {
        var customer = others.complain();

        var mail = Mails.of(theOnlyMailTo(customer));

        assertEquals("We have your complaint about Gizmo 3000", mail.subject());
        assertEquals("SayOnce <care@sayonce.example>", mail.header("From"));
        assertEquals(customer.email(), mail.header("To"));
        assertTrue(mail.header("Date") != null, "it is dated");
        assertTrue(mail.text().startsWith("Hello Maria Keller,\n\n"), mail.text());
        assertTrue(mail.text().contains("> The lever <b>broke</b> off.\n> I did not drop it.\n"), mail.text());
        assertTrue(mail.text().contains("Front desk answers for your complaint from now on."), mail.text());
        assertTrue(mail.html().contains("The lever &lt;b&gt;broke&lt;/b&gt; off.\nI did not drop it."), mail.html());
        assertTrue(mail.html().contains("<strong>Front desk</strong> answers"), mail.html());
    }

    @Test
    void what_was_sent_is_told_with_ids_that_follow_from_its_cause() {
        var customer = others.complain();

        var told = theOnlyFactOn(customer);

        var mail = Mails.of(theOnlyMailTo(customer));
        var body = Others.read(told.value());
        var cause = UUID.fromString(body.get("cause").asText());
        assertEquals("io.sayonce.customer-notified", Topic.header(told, "ce_type"));
        assertEquals(Ids.derived(cause, "notice").toString(), Topic.header(told, "ce_id"));
        assertEquals(cause.toString(), Topic.header(told, "ce_causationid"));
        assertEquals("rule", Topic.header(told, "ce_actor"));
        assertEquals("complaint-recorded", body.get("about").asText());
        assertEquals("acknowledgement", body.get("template").asText());
        assertEquals("email", body.get("channel").asText());
        assertEquals(
                Ids.derived(cause, "notice-id").toString(), body.get("notice").asText());
        assertEquals(mail.header("Message-ID"), body.get("messageId").asText());
        assertTrue(
                body.get("messageId").asText().matches("<" + cause + "\\.[0-9a-f]{16}@sayonce\\.example>"),
                body.toString());
        assertEquals(Others.read("""
                        {"to": "%s", "subject": "We have your complaint about Gizmo 3000"}
                        """.formatted(customer.email())), Others.opened(customer, told));
    }

    @Test
    void every_fact_heard_twice_sends_one_mail() {
        var customer = others.complain();
        var question = others.say(
                customer, "complaint", "question-asked", Map.of("question", "colour"), Map.of("text", "Which colour?"));
        others.repeat(question);
        theMails(customer, 2);
        others.repeat(question);
        others.say(customer, "complaint", "complaint-settled", Map.of("by", "customer"), Map.of("words", "Thanks."));

        var subjects = theMails(customer, 3).stream().map(Mails::subject).toList();

        assertEquals(
                List.of(
                        "We have your complaint about Gizmo 3000",
                        "One thing that we would like to know",
                        "Settled, as you say"),
                subjects);
    }

    @Test
    void a_mail_server_that_was_away_is_handed_the_mail_once_it_is_back() {
        MailServer.goAway();
        var customer = others.complain();
        others.say(customer, "complaint", "complaint-settled", Map.of("by", "customer"), Map.of());
        await().until(() -> projection.tries(customer.complaint()) > 1);
        await().until(() -> projection.notices(customer.complaint(), false) == 1);
        assertEquals(1, projection.notices(customer.complaint(), true), "only the next one is due");
        MailServer.comeBack();

        var subjects = theMails(customer, 2).stream().map(Mails::subject).toList();

        assertEquals(List.of("We have your complaint about Gizmo 3000", "Settled, as you say"), subjects);
    }

    @Test
    void who_answers_while_the_mail_server_is_away_is_not_asked_any_more() {
        MailServer.goAway();
        var customer = others.complain();
        others.say(
                customer, "complaint", "question-asked", Map.of("question", "colour"), Map.of("text", "Which colour?"));
        others.say(
                customer,
                "complaint",
                "question-answered",
                Map.of("question", "colour", "by", "agent"),
                Map.of("answer", "Green."));
        Tables.awaitHeard();
        MailServer.comeBack();

        var question = theMails(customer, 2).get(1);

        assertEquals("A question that needs no answer any more", question.subject());
        assertTrue(question.text().contains("you have answered it meanwhile"), question.text());
    }

    @Test
    void a_mail_server_that_hangs_up_before_its_greeting_is_asked_again_and_again() {
        MailServer.behave(Manner.HANGS_UP);
        MailServer.hangUp();
        var customers =
                Stream.generate(others::complain).limit(MORE_THAN_CONNECTIONS).toList();
        customers.forEach(customer -> await().until(() -> projection.tries(customer.complaint()) > 1));
        MailServer.behave(Manner.POLITE);

        customers.forEach(SendingTest::theOnlyMailTo);
    }

    @Test
    void a_mail_server_that_never_greets_is_asked_again() {
        MailServer.behave(Manner.SAYS_NOTHING);
        MailServer.hangUp();
        var customer = others.complain();
        await().until(() -> projection.tries(customer.complaint()) > 1);
        MailServer.behave(Manner.POLITE);

        theOnlyMailTo(customer);
    }

    @Test
    void a_mail_server_that_falls_silent_between_two_mails_is_asked_again() {
        var customer = others.complain();
        theOnlyMailTo(customer);
        MailServer.behave(Manner.SAYS_NOTHING);
        others.say(customer, "complaint", "complaint-settled", Map.of("by", "customer"), Map.of());
        await().until(() -> projection.tries(customer.complaint()) > 0);
        MailServer.behave(Manner.POLITE);

        theMails(customer, 2);
    }

    @Test
    void a_mail_server_that_is_busy_is_asked_again() {
        var customer = Customer.make();
        var asked = new AtomicInteger();
        MailServer.onRecipient(customer.email(), ok -> asked.incrementAndGet() < 3 ? "451 later" : ok);
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));

        theOnlyMailTo(customer);

        assertEquals(3, asked.get());
    }

    @Test
    void a_recipient_whom_the_mail_server_refuses_is_not_tried_again() {
        var customer = Customer.make();
        var asked = new AtomicInteger();
        MailServer.onRecipient(customer.email(), ok -> {
            asked.incrementAndGet();
            return "550 5.1.1 no such user " + customer.email();
        });
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));

        var told = theOnlyFactOn(customer);

        assertEquals("io.sayonce.notice-failed", Topic.header(told, "ce_type"));
        assertEquals(
                "refused-by-mail-server",
                Others.read(told.value()).get("because").asText());
        assertEquals(customer.email(), Others.opened(customer, told).get("to").asText());
        assertEquals(1, asked.get());
    }

    @Test
    void nothing_personal_is_logged_whatever_the_mail_server_says() {
        var logged = new ConcurrentLinkedQueue<String>();
        var words = new PatternFormatter("%m%e");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(words.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        var customer = Customer.make();
        var asked = new AtomicInteger();
        MailServer.onRecipient(
                customer.email(), ok -> (asked.incrementAndGet() < 2 ? "451 " : "550 ") + customer.email());
        others.sayKey(customer);
        others.record(customer, Map.of("name", "Maria Keller", "email", customer.email()));
        theOnlyFactOn(customer);
        Logger.getLogger("").removeHandler(handler);

        assertTrue(logged.stream().anyMatch(line -> line.contains("the mail server answered 451")), logged.toString());
        for (var word : List.of(customer.email(), "Maria", "lever", "Front desk", "eyJ")) {
            assertEquals(
                    List.of(),
                    logged.stream().filter(line -> line.contains(word)).toList());
        }
    }

    @Test
    void a_message_that_the_mail_server_refuses_is_not_tried_again() {
        var customer = Customer.make();
        MailServer.onTaken(customer.email(), ok -> "554 5.7.1 not wanted");
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));

        var told = theOnlyFactOn(customer);

        assertEquals("io.sayonce.notice-failed", Topic.header(told, "ce_type"));
        assertEquals(
                "refused-by-mail-server",
                Others.read(told.value()).get("because").asText());
    }

    @Test
    void somebody_without_an_address_cannot_be_told() {
        var customer = Customer.make();
        others.sayKey(customer);
        others.record(customer, Map.of());

        var told = theOnlyFactOn(customer);

        assertEquals("io.sayonce.notice-failed", Topic.header(told, "ce_type"));
        assertEquals("no-address", Others.read(told.value()).get("because").asText());
        assertFalse(Others.read(told.value()).has("personal"));
    }

    @Test
    void an_address_that_is_none_is_no_way_into_the_headers() {
        var customer = Customer.make();
        others.sayKey(customer);
        others.record(customer, Map.of("email", "a@example.org\r\nBcc: b@example.org"));

        var told = theOnlyFactOn(customer);

        assertEquals("no-address", Others.read(told.value()).get("because").asText());
    }

    @Test
    void nothing_is_written_before_the_persons_key_was_heard() {
        var customer = Customer.make();
        others.record(customer, Map.of("email", customer.email()));
        await().until(() -> projection.tries(customer.complaint()) > 1);
        assertEquals(List.of(), MailServer.mailTo(customer.email()));

        others.sayKey(customer);

        theOnlyMailTo(customer);
    }

    @Test
    void nothing_is_written_to_somebody_who_is_forgotten() {
        var customer = Customer.make();
        others.forget(customer);
        others.record(customer, Map.of("email", customer.email()));

        var told = theOnlyFactOn(customer);

        assertEquals("io.sayonce.notice-failed", Topic.header(told, "ce_type"));
        assertEquals(
                "person-forgotten", Others.read(told.value()).get("because").asText());
        assertEquals(List.of(), MailServer.mailTo(customer.email()));
    }

    @Test
    void only_an_answer_that_never_comes_sends_a_mail_again_under_the_same_id() {
        var customer = Customer.make();
        var taken = new AtomicInteger();
        MailServer.onTaken(customer.email(), ok -> taken.incrementAndGet() == 1 ? MailServer.HANG_UP : ok);
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));

        theOnlyFactOn(customer);

        var mails = theMails(customer, 2);
        assertEquals(mails.get(0).header("Message-ID"), mails.get(1).header("Message-ID"));
    }

    @Test
    void a_database_that_is_away_when_the_mail_is_taken_hears_of_it_later() {
        var customer = Customer.make();
        var away = new AtomicBoolean();
        MailServer.onTaken(customer.email(), ok -> {
            Backends.current().database().kill();
            away.set(true);
            return ok;
        });
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));
        await().untilTrue(away);
        Backends.current().database().start();

        theOnlyFactOn(customer);

        theOnlyMailTo(customer);
    }

    private static MailServer.Received theOnlyMailTo(Customer customer) {
        await().until(() -> !MailServer.mailTo(customer.email()).isEmpty());
        theOnlyFactOn(customer);
        var mails = MailServer.mailTo(customer.email());
        assertEquals(1, mails.size());
        return mails.get(0);
    }

    private static List<Mails> theMails(Customer customer, int number) {
        await().until(() -> MailServer.mailTo(customer.email()).size() >= number);
        await().until(() -> !Others.heardOf(customer.complaint()).isEmpty());
        var mails = MailServer.mailTo(customer.email());
        assertEquals(number, mails.size());
        return mails.stream().map(Mails::of).toList();
    }

    private static ConsumerRecord<String, String> theOnlyFactOn(Customer customer) {
        await().until(() -> !Others.heardOf(customer.complaint()).isEmpty());
        var told = Others.heardOf(customer.complaint());
        assertEquals(1, told.size());
        return told.get(0);
    }
}
