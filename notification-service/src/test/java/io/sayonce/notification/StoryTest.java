package io.sayonce.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.notification.Others.Said;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The golden stories of the contracts, told to this service. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class StoryTest {

    private static final String US = "/notification-service";
    private static final UUID CUSTOMER = UUID.fromString("01a19b89-8452-7c5b-8918-59c5160a586d");
    private static final byte[] KEY = Base64.getDecoder().decode("ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");

    /** What a notice tells of, and from what it is written. */
    private record Told(String about, String cause, String template) {

        static Told of(JsonNode body) {
            return new Told(
                    body.get("about").asText(),
                    body.get("cause").asText(),
                    body.get("template").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replaced-early", "broken-twice"})
    void the_customer_hears_of_everything_in_order_and_once(String name) {
        var story = story(name);
        var complaint =
                UUID.fromString(story.get(0).get("headers").get("ce_subject").asText());
        var expected = story.stream()
                .filter(StoryTest::isOurs)
                .map(line -> line.get("body"))
                .filter(body -> body.has("cause"))
                .map(Told::of)
                .toList();

        try (var others = new Others();
                var topic = new Topic()) {
            topic.send(Others.KEYS, CUSTOMER.toString(), Map.of(), Others.wrapped(CUSTOMER, KEY));
            story.stream().filter(line -> !isOurs(line)).map(StoryTest::said).forEach(said -> {
                others.repeat(said);
                others.repeat(said);
            });
            await().until(() -> Others.heardOf(complaint).size() >= expected.size());
        }

        assertEquals(
                expected,
                Others.heardOf(complaint).stream()
                        .map(fact -> Told.of(Others.read(fact.value())))
                        .toList());
    }

    private static boolean isOurs(JsonNode line) {
        return line.get("headers").get("ce_source").asText().equals(US);
    }

    private static Said said(JsonNode line) {
        var headers = new HashMap<String, String>();
        line.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Said(
                UUID.fromString(headers.get("ce_subject")),
                headers,
                line.get("body").toString());
    }

    private static List<JsonNode> story(String name) {
        try {
            var file = Path.of("..", "contracts", "stories", name + ".jsonl");
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(Others::read)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
