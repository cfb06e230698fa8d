package io.sayonce.system.journey;

import java.time.Duration;
import java.util.List;

import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Letter;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The gizmo's story from outside, told both ways. */
class JourneyTest {

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.get();
    }

    @Test
    void a_complaint_goes_from_recorded_to_closed_and_nobody_is_asked_twice() {
        var story = world.newCase();
        story.claim();
        story.takeResponsibility();
        assertEquals(Case.SERIAL_NUMBER, story.askForSerialNumber());
        var handoff = story.handOff();
        var capsule = story.read(handoff).path("capsule").toString();
        story.accept(handoff);
        var promise = story.choose(story.propose(), Duration.ofDays(9));
        var shipped = story.ship(promise);
        world.awaitFacts(story, "promise-fulfilled");
        story.settle();
        story.close();

        var facts = world.awaitFacts(story, World.with(7, "complaint-closed"));

        assertTrue(capsule.contains(Case.WORDS) && capsule.contains(Case.SERIAL_NUMBER), capsule);
        assertEquals("early", shipped.path("fulfilment").path("timing").asText());
        assertEquals("closed", story.context().path("complaint").path("state").asText());
        assertEquals(List.of(), story.incentives());
        assertEquals(
                List.of(
                        "complaint-recorded",
                        "owner-assigned",
                        "owner-assigned",
                        "responsibility-taken",
                        "question-repeated",
                        "handoff-offered",
                        "handoff-accepted",
                        "owner-assigned",
                        "complaint-settled",
                        "complaint-closed"),
                World.types(World.saidBy(Service.COMPLAINT, facts)));
        assertEquals(
                List.of(
                        "standard-applied",
                        "solution-proposed",
                        "solution-chosen",
                        "promise-made",
                        "promise-fulfilled"),
                World.types(World.saidBy(Service.RESOLUTION, facts)));
        TopicLaws.hold(facts);
        areNoticed(facts, story);
    }

    @Test
    void a_promise_that_is_not_kept_is_broken_by_the_clock_and_made_good() {
        var story = world.newCase();
        story.claim();
        var promise = story.choose(story.proposeAtOnce(), Duration.ofSeconds(5));
        world.awaitFacts(story, "promise-broken", "incentive-offered");
        var incentives = story.incentives();
        var shipped = story.ship(promise);
        story.accept(incentives.get(0));
        story.settle();

        var facts = world.awaitFacts(story, World.with(8, "incentive-accepted", "promise-fulfilled"));

        assertEquals(1, incentives.size());
        assertEquals("late", shipped.path("fulfilment").path("timing").asText());
        assertEquals("clock", World.first("promise-broken", facts).actor());
        assertEquals(
                World.first("promise-broken", facts).id(),
                World.first("incentive-offered", facts).cause().orElseThrow());
        assertEquals("accepted", story.incentives().get(0).path("state").asText());
        TopicLaws.hold(facts);
        areNoticed(facts, story);
    }

    @Test
    void a_promise_is_moved_and_another_let_go_by_the_customer_alone() {
        var story = world.newCase();
        story.claim();
        var promise = story.choose(story.propose(), Duration.ofDays(9));
        var moved = story.postpone(promise, Duration.ofDays(7));
        var call = story.letGo(story.promiseCall(Duration.ofHours(5)));
        var shipped = story.ship(moved);
        story.settle();
        story.close();

        var facts = world.awaitFacts(story, World.with(9, "complaint-closed"));

        assertEquals(promise.path("dueAt"), moved.path("previousDates").path(0).path("dueAt"));
        assertEquals("early", shipped.path("fulfilment").path("timing").asText());
        assertEquals("withdrawn", call.path("state").asText());
        assertEquals(List.of(), story.incentives());
        assertEquals(
                List.of(
                        "promise-made",
                        "promise-renegotiated",
                        "promise-made",
                        "promise-withdrawn",
                        "promise-fulfilled"),
                World.types(facts).stream()
                        .filter(type -> type.startsWith("promise-"))
                        .toList());
        var letters = story.mailbox().letters().stream().map(Letter::text).toList();
        assertTrue(letters.stream().anyMatch(text -> text.contains("You wanted another date")), letters::toString);
        assertTrue(letters.stream().anyMatch(text -> text.contains("> " + Case.NO_NEED)), letters::toString);
        TopicLaws.hold(facts);
        areNoticed(facts, story);
    }

    /** Each notice is one mail, in text and HTML; the first has the customer's own words and names the owner. */
    private static void areNoticed(List<Fact> facts, Case story) {
        var letters = story.mailbox().letters();
        assertEquals(
                facts.stream()
                        .filter(fact -> fact.type().equals("customer-notified"))
                        .map(fact -> fact.body().path("messageId").asText())
                        .sorted()
                        .toList(),
                letters.stream().map(Letter::messageId).sorted().toList());
        letters.forEach(each ->
                assertTrue(each.text().contains("SayOnce") && each.html().contains("</html>"), each::toString));
        var first = story.acknowledgement();
        assertTrue(first.text().contains(Case.WORDS) && first.text().contains("front-desk"), first::text);
        assertTrue(first.html().contains("front-desk"), first::html);
    }
}
