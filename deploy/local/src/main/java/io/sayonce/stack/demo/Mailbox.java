package io.sayonce.stack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;

/**
 * What came to one address.
 *
 * @param sink where the mail sink lists its mails
 */
public record Mailbox(String sink, String address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public List<Letter> letters() {
        var query = sink + "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        try {
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(query)).build(), BodyHandlers.ofByteArray());
            var items = JSON.readTree(answer.body()).path("items");
            return JSON.convertValue(items, new TypeReference<List<Letter>>() {});
        } catch (IOException e) {
            throw new Trouble("The mails could not be listed at %s: %s".formatted(sink, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for mail.", e);
        }
    }

    /** The first one whose subject begins so, which may be on its way. */
    public Letter await(String subject, Duration limit) {
        new Patience(limit).until(() -> find(subject).isPresent());
        return find(subject)
                .orElseThrow(() -> new Trouble(
                        "No mail \"%s …\" came to %s within %d s.".formatted(subject, address, limit.toSeconds())));
    }

    private Optional<Letter> find(String subject) {
        return letters().stream()
                .filter(each -> each.subject().startsWith(subject))
                .findFirst();
    }
}
