package io.sayonce.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.notification.Others.Customer;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class RebuildTest {

    /** More than one batch of the consumer. */
    private static final int MUCH_ELSE = 1_200;

    @Inject
    Projection projection;

    @Test
    void a_lost_database_is_read_again_and_no_mail_is_sent_again() {
        try (var others = new Others()) {
            var customer = toldAfterMuchElse(others);
            var another = others.complain();
            await().until(() -> Others.heardOf(another.complaint()).size() == 1);
            var facts = projection.number("select count(*) from journal");

            projection.run("truncate journal, notice, outbox, deadline, idempotency");
            projection.run("delete from heard where topic = '" + Topic.FACTS + "'");

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> projection.number("select count(*) from journal") == facts
                            && projection.number("select count(*) from heard where live_from > 0") == 0);
            assertEquals(0, projection.number("select count(*) from notice where due"));
            others.assign(customer, "claimed", "Anna");
            await().until(() -> Others.heardOf(customer.complaint()).size() == 2);
            assertEquals(
                    List.of("We have your complaint about Gizmo 3000", "Anna answers for your complaint now"),
                    subjects(customer));
            assertEquals(List.of("We have your complaint about Gizmo 3000"), subjects(another));
        }
    }

    /** Somebody whose acknowledgement stands in the topic long after what it tells of. */
    private static Customer toldAfterMuchElse(Others others) {
        var customer = Customer.make();
        var muchElse = new CountDownLatch(1);
        MailServer.onTaken(customer.email(), ok -> {
            await().atMost(Duration.ofMinutes(1)).until(() -> muchElse.getCount() == 0);
            return ok;
        });
        others.sayKey(customer);
        others.record(customer, Map.of("email", customer.email()));
        for (var i = 0; i < MUCH_ELSE; i++) {
            others.say(customer, "complaint", "question-repeated", Map.of("question", "colour"), Map.of());
        }
        muchElse.countDown();
        await().until(() -> Others.heardOf(customer.complaint()).size() == 1);
        return customer;
    }

    private static List<String> subjects(Customer customer) {
        return MailServer.mailTo(customer.email()).stream()
                .map(mail -> Mails.of(mail).subject())
                .toList();
    }
}
