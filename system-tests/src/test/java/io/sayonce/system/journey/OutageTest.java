package io.sayonce.system.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Letter;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stories that go on although something was taken away in the middle of them. */
class OutageTest {

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.get();
    }

    @Test
    void guarantee_1_nothing_that_was_answered_is_lost_whichever_service_is_killed() {
        var story = world.newCase();
        killAndStart(Service.COMPLAINT);
        story.claim();
        var promise = story.choose(story.proposeAtOnce(), Duration.ofSeconds(5));
        killAndStart(Service.RESOLUTION);
        world.awaitFacts(story, "promise-broken");
        killAndStart(Service.LOYALTY);
        killAndStart(Service.NOTIFICATION);
        world.awaitFacts(story, "incentive-offered");
        story.accept(story.incentives().get(0));
        killAndStart(Service.LOYALTY);
        story.ship(promise);
        killAndStart(Service.RESOLUTION);
        story.settle();
        killAndStart(Service.COMPLAINT);
        story.close();

        var facts = world.awaitFacts(
                story,
                World.with(8, "promise-fulfilled", "incentive-accepted", "complaint-settled", "complaint-closed"));

        TopicLaws.hold(facts);
        for (var once : List.of("promise-made", "promise-broken", "incentive-offered", "promise-fulfilled")) {
            assertEquals(1, Collections.frequency(World.types(facts), once), once);
        }
        var letters = story.mailbox().letters().stream().map(Letter::messageId).toList();
        assertEquals(8, new HashSet<>(letters).size(), letters::toString);
    }

    @Test
    void guarantee_6_complaints_are_recorded_without_kafka_and_without_the_others() {
        var others = Stream.of(Service.RESOLUTION, Service.LOYALTY, Service.NOTIFICATION)
                .map(world::of)
                .toList();
        others.forEach(Application::kill);
        world.backends().broker().stop();
        List<Case> stories;
        try {
            stories = Stream.generate(world::newCase).limit(3).toList();
            stories.forEach(Case::claim);
            stories.forEach(Case::takeResponsibility);
        } finally {
            world.backends().broker().start();
            World.start(others);
        }

        for (var story : stories) {
            var facts = world.awaitFacts(story, World.with(2, "responsibility-taken"));

            TopicLaws.hold(facts);
            assertEquals(
                    List.of("complaint-recorded", "owner-assigned", "owner-assigned", "responsibility-taken"),
                    World.types(World.saidBy(Service.COMPLAINT, facts)));
            assertTrue(story.acknowledgement().text().contains(Case.WORDS));
        }
    }

    @Test
    void guarantee_7_a_promise_that_falls_due_while_nobody_looks_is_broken_once_as_soon_as_somebody_does() {
        var story = world.newCase();
        var promise = story.choose(story.proposeAtOnce(), Duration.ofSeconds(5));
        var dueAt = Instant.parse(promise.path("dueAt").asText());
        world.of(Service.RESOLUTION).kill();
        assertTrue(new Patience(World.LIMIT).until(() -> Instant.now().isAfter(dueAt)));
        world.of(Service.RESOLUTION).start();

        var facts = world.awaitFacts(story, World.with(5, "promise-broken", "incentive-offered"));

        assertEquals(1, Collections.frequency(World.types(facts), "promise-broken"));
        assertEquals("clock", World.first("promise-broken", facts).actor());
        assertEquals(1, story.incentives().size());
        TopicLaws.hold(facts);
    }

    private static void killAndStart(Service service) {
        world.of(service).kill();
        world.of(service).start();
    }
}
