package io.sayonce.system.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.demo.Answer;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A fulfilment and the clocks of two replicas race for each promise; one of them is first, and all see the same one. */
class PromiseReplicasTest {

    private static final int PROMISES = 6;

    private static World world;
    private static Application replica;
    private static List<Rest> both;

    @BeforeAll
    static void begin() {
        world = World.get();
        replica = world.replica(Service.RESOLUTION);
        replica.start();
        both = List.of(world.of(Service.RESOLUTION).rest(), replica.rest());
    }

    @AfterAll
    static void end() {
        replica.stop();
    }

    @Test
    void a_promise_is_kept_in_time_or_broken_first_and_never_both() throws Exception {
        var story = world.newCase();
        story.claim();
        world.awaitFacts(story, "standard-applied");
        var promises = IntStream.range(0, PROMISES)
                .mapToObj(each -> story.promiseCall(Duration.ofSeconds(10)))
                .toList();

        var answers = race(promises);

        assertEquals(
                PROMISES,
                answers.stream().filter(answer -> answer.status() == 200).count(),
                answers::toString);
        var facts = world.awaitFacts(
                story, Collections.nCopies(PROMISES, "promise-fulfilled").toArray(String[]::new));
        for (var promise : promises) {
            var told = facts.stream()
                    .filter(fact -> fact.body().path("promise").equals(promise.path("id")))
                    .filter(fact -> fact.type().matches("promise-(made|broken|fulfilled)"))
                    .toList();
            var late = told.get(told.size() - 1).body().path("timing").asText().equals("late");
            assertEquals(
                    late
                            ? List.of("promise-made", "promise-broken", "promise-fulfilled")
                            : List.of("promise-made", "promise-fulfilled"),
                    World.types(told));
        }
        TopicLaws.hold(facts);
    }

    /** Each promise is said to be kept by both replicas at once, as it falls due. */
    private static List<Answer> race(List<JsonNode> promises) throws Exception {
        var attempts = new ArrayList<Callable<Answer>>();
        for (var promise : promises) {
            var near = Instant.parse(promise.path("dueAt").asText()).minusMillis(50);
            both.forEach(rest -> attempts.add(() -> {
                new Patience(Duration.ofSeconds(30)).until(() -> !Instant.now().isBefore(near));
                return fulfil(rest, promise);
            }));
        }
        var agents = Executors.newFixedThreadPool(attempts.size());
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : agents.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            agents.shutdown();
        }
    }

    private static Answer fulfil(Rest rest, JsonNode promise) {
        var path = "/v1/promises/%s/fulfilment".formatted(promise.path("id").asText());
        var evidence = Map.of("kind", "call", "reference", "call-1");
        return rest.post(world.staff().anna(), path, Map.of("evidence", evidence));
    }
}
