package io.sayonce.proof.bench;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Posts;
import io.sayonce.stack.keys.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Complaints as contact centers record them, each of a customer of its own. */
record Calls(List<String> tokens) {

    static final String PATH = "/v1/complaints";

    /** More than one, since each may call only so often. */
    private static final int CENTERS = 16;

    private static final String BODY = """
            {"description": "The gizmo that I bought from you in spring stopped in the middle of the night, and it will \
            not start again whatever I press. I have tried what the booklet says, twice, and I need it for my work.",
            "channel": "phone", "product": "Gizmo 3000", "name": "Robin Example", "email": "robin-%d@example.org",
            "phone": "+44 20 7946 0000", "desiredOutcome": "A new gizmo before my holiday.", "language": "en",
            "answers": {"serial-number": "GZ-%d"}}""";

    static Calls to(Site site) {
        var tokens = new Tokens(site.keys());
        return new Calls(IntStream.range(0, CENTERS)
                .mapToObj(center -> tokens.staff("platform", "center " + center, null))
                .toList());
    }

    /** At whichever endpoint listens at that port. */
    Posts at(int port, Vertx vertx) {
        return new Posts(vertx, port, PATH, tokens, number -> Buffer.buffer(body(number)));
    }

    static String body(long number) {
        return BODY.formatted(number, number);
    }

    static JsonNode json(long number) {
        try {
            return new ObjectMapper().readTree(body(number));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
