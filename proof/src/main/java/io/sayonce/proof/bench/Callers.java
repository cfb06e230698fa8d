package io.sayonce.proof.bench;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Call;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;

/**
 * Contact centers that record complaints, each of a customer of its own.
 *
 * @param run keeps the keys of one run apart from those of another
 */
record Callers(String run, List<String> tokens) {

    static final String PATH = "/v1/complaints";

    /** More than one, since each may call only so often. */
    private static final int CENTERS = 16;

    private static final String BODY = """
            {"description": "The gizmo that I bought from you in spring stopped in the middle of the night, and it will \
            not start again whatever I press. I have tried what the booklet says, twice, and I need it for my work.",
            "channel": "phone", "product": "Gizmo 3000", "name": "Robin Example", "email": "%s",
            "phone": "+44 20 7946 0000", "desiredOutcome": "A new gizmo before my holiday.", "language": "en",
            "answers": {"serial-number": "GZ-1"}}""";

    static Callers of(Site site) {
        return of(site.keys());
    }

    static Callers of(Keys keys) {
        var tokens = new Tokens(keys);
        return new Callers(
                Long.toString(System.nanoTime(), Character.MAX_RADIX),
                IntStream.range(0, CENTERS)
                        .mapToObj(center -> tokens.staff("platform", "center " + center, null))
                        .toList());
    }

    Call record(long number) {
        return Call.post(PATH, tokens.get((int) (number % CENTERS)), key(number), body(number));
    }

    String key(long number) {
        return run + "-" + number;
    }

    String email(long number) {
        return "robin-%s-%d@example.org".formatted(run, number);
    }

    JsonNode json(long number) {
        try {
            return new ObjectMapper().readTree(body(number));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String body(long number) {
        return BODY.formatted(email(number));
    }
}
