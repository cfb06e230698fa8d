package io.sayonce.system.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Watch;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was told already is told again, or read by many: there is one story, and it happened once. */
class RepetitionTest {

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.get();
    }

    @Test
    void guarantee_2_facts_that_are_delivered_twice_have_no_second_effect() {
        var stories = List.of(keptEarly(), broken());
        var redelivery = new Redelivery(world.backends().broker().bootstrapServers());
        redelivery.awaitHeard();
        var before = snapshots(stories);

        redelivery.deliverEverythingAgain();
        redelivery.awaitHeard();
        awaitASignOfLife();

        assertEquals(before, snapshots(stories));
        try (var watch = world.watch()) {
            watch.catchUp();
            assertTrue(watch.repeated()
                    >= before.stream().mapToInt(each -> each.facts().size()).sum());
        }
    }

    @Test
    void guarantee_3_all_readers_see_one_order() {
        try (var live = Watch.fromNow(world.backends().broker().bootstrapServers());
                var late = world.watch()) {
            var stories = atOnce(List.of(
                    RepetitionTest::keptEarly,
                    RepetitionTest::broken,
                    RepetitionTest::keptEarly,
                    RepetitionTest::broken));
            live.catchUp();
            late.catchUp();

            for (var story : stories) {
                var order = late.of(story.id()).stream().map(Fact::id).toList();
                assertEquals(order, live.of(story.id()).stream().map(Fact::id).toList());
                assertEquals(order, told(story));
            }
            TopicLaws.hold(late.all());
        }
    }

    @Test
    void guarantee_2_databases_that_are_lost_are_read_again_from_the_topic_and_no_mail_is_sent() {
        var stories = List.of(keptEarly(), broken());
        new Redelivery(world.backends().broker().bootstrapServers()).awaitHeard();
        var before = snapshots(stories);

        world.loseAllDatabases();

        new Patience(World.LIMIT).until(() -> snapshots(stories).equals(before));
        awaitASignOfLife();
        assertEquals(before, snapshots(stories));
    }

    private static Case keptEarly() {
        var story = world.newCase();
        story.claim();
        story.takeResponsibility();
        story.askForSerialNumber();
        var handoff = story.handOff();
        story.accept(handoff);
        story.ship(story.choose(story.propose(), Duration.ofDays(9)));
        story.settle();
        story.close();
        world.awaitFacts(story, World.with(7, "complaint-closed"));
        return story;
    }

    private static Case broken() {
        var story = world.newCase();
        story.choose(story.proposeAtOnce(), Duration.ofSeconds(5));
        world.awaitFacts(story, World.with(5, "promise-broken", "incentive-offered"));
        return story;
    }

    /** Whatever was to follow from what was heard before has followed once this has gone through all services. */
    private static void awaitASignOfLife() {
        broken();
    }

    private static List<Snapshot> snapshots(List<Case> stories) {
        return stories.stream().map(each -> Snapshot.of(world, each)).toList();
    }

    private static List<Case> atOnce(List<Supplier<Case>> tellers) {
        return tellers.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<String> told(Case story) {
        var ids = new ArrayList<String>();
        story.story().forEach(fact -> ids.add(fact.path("id").asText()));
        return ids;
    }
}
