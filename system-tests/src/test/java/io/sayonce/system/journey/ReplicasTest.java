package io.sayonce.system.journey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import io.sayonce.stack.demo.Answer;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two processes of one service that work on one complaint at the same time. */
class ReplicasTest {

    private static World world;
    private static Application replica;
    private static List<Rest> both;

    @BeforeAll
    static void begin() {
        world = World.get();
        replica = world.replica(Service.COMPLAINT);
        replica.start();
        both = List.of(world.of(Service.COMPLAINT).rest(), replica.rest());
    }

    @AfterAll
    static void end() {
        replica.stop();
    }

    @Test
    void of_two_agents_who_claim_at_once_one_becomes_the_owner() throws Exception {
        for (var round = 0; round < 10; round++) {
            var story = world.newCase();

            var answers = atOnce("/v1/complaints/%s/claim".formatted(story.id()), Map.of(), Map.of());

            var facts = world.awaitFacts(story, "owner-assigned", "owner-assigned");
            assertEquals(List.of(200, 409), statuses(answers), answers::toString);
            assertEquals(2, Collections.frequency(World.types(facts), "owner-assigned"));
            TopicLaws.hold(facts);
        }
    }

    @Test
    void of_two_answers_that_are_written_down_at_once_one_comes_after_the_other() throws Exception {
        for (var round = 0; round < 10; round++) {
            var story = world.newCase();

            var answers = atOnce(
                    "/v1/complaints/%s/answers".formatted(story.id()),
                    Map.of("question", "colour", "answer", "Red."),
                    Map.of("question", "shop", "answer", "The one at the corner."));

            var facts = world.awaitFacts(story, "question-answered", "question-answered");
            assertEquals(List.of(200, 200), statuses(answers), answers::toString);
            TopicLaws.hold(facts);
        }
    }

    /** Anna's words by the one replica and Carla's by the other, in the same moment. */
    private static List<Answer> atOnce(String path, Object annas, Object carlas) throws Exception {
        var carla = world.backends().tokens().staff("agent", "carla", "front-desk");
        var gate = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                gate.await();
                return both.get(0).post(world.staff().anna(), path, annas);
            });
            var second = threads.submit(() -> {
                gate.await();
                return both.get(1).post(carla, path, carlas);
            });
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }
}
