package io.sayonce.proof.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.Trouble;

/** The mails that the sink has taken. */
record Mails(String address) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The Message-ID of each; the sink is empty afterwards. */
    List<String> take() {
        try {
            var list = CLIENT.send(request().GET().build(), BodyHandlers.ofByteArray());
            CLIENT.send(request().DELETE().build(), BodyHandlers.discarding());
            var items = new ObjectMapper().readTree(list.body()).path("items");
            return StreamSupport.stream(items.spliterator(), false)
                    .map(mail -> mail.path("messageId").asText())
                    .toList();
        } catch (IOException e) {
            throw new Trouble("The mails cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while reading the mails.", e);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address));
    }
}
