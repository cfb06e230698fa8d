package io.sayonce.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.notification.Notice.Reason;
import io.sayonce.notification.hears.ComplaintRecorded;
import io.sayonce.notification.hears.ComplaintSettled;
import io.sayonce.notification.hears.IncentiveOffered;
import io.sayonce.notification.hears.OwnerAssigned;
import io.sayonce.notification.hears.PromiseBroken;
import io.sayonce.notification.hears.PromiseFulfilled;
import io.sayonce.notification.hears.PromiseMade;
import io.sayonce.notification.hears.PromiseRenegotiated;
import io.sayonce.notification.hears.PromiseWithdrawn;
import io.sayonce.notification.hears.QuestionAnswered;
import io.sayonce.notification.hears.QuestionAsked;
import io.sayonce.notification.hears.SolutionProposed;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CorrespondenceTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:14:03Z");
    private static final UUID CUSTOMER = Ids.next();
    private static final UUID PROMISE = Ids.next();

    private static final ComplaintRecorded RECORDED = new ComplaintRecorded(
            CUSTOMER,
            Optional.of("Gizmo 3000"),
            "customer",
            "en",
            Personal.of(
                    CUSTOMER,
                    new ComplaintRecorded.Said(
                            "A part broke.", Optional.of("Maria"), Optional.of("maria@example.org"))));
    private static final OwnerAssigned FRONT_DESK = owner("recorded", "Front desk");
    private static final OwnerAssigned ANNA = owner("claimed", "Anna");
    private static final QuestionAsked QUESTION =
            new QuestionAsked("colour", Personal.of(CUSTOMER, new QuestionAsked.Words("Which colour?")));
    private static final QuestionAnswered ANSWERED = new QuestionAnswered("colour");
    private static final SolutionProposed PROPOSAL = new SolutionProposed(
            Ids.next(),
            Personal.of(
                    CUSTOMER,
                    new SolutionProposed.Words(
                            List.of(new SolutionProposed.Option("a", "A new one.")), Optional.empty())));
    private static final PromiseMade PROMISED =
            new PromiseMade(PROMISE, NOW, Personal.of(CUSTOMER, new PromiseMade.Words("A new one.")));
    private static final PromiseRenegotiated MOVED = new PromiseRenegotiated(PROMISE, NOW.plusSeconds(9), NOW);
    private static final PromiseWithdrawn WITHDRAWN = new PromiseWithdrawn(PROMISE, "customer", Optional.empty());
    private static final PromiseBroken BROKEN = new PromiseBroken(PROMISE);
    private static final PromiseFulfilled FULFILLED = new PromiseFulfilled(PROMISE, "late");
    private static final IncentiveOffered OFFERED =
            new IncentiveOffered(Ids.next(), "promise-broken", new IncentiveOffered.Value("10.00", "EUR"));
    private static final ComplaintSettled SETTLED = new ComplaintSettled(Optional.empty());

    private static final List<Fact<Correspondence>> STORY = List.of(
            RECORDED,
            FRONT_DESK,
            ANNA,
            QUESTION,
            ANSWERED,
            PROPOSAL,
            PROMISED,
            MOVED,
            BROKEN,
            OFFERED,
            FULFILLED,
            WITHDRAWN,
            SETTLED);

    @Test
    void the_acknowledgement_waits_until_it_is_known_who_answers() {
        assertEquals(List.of(), due(story(List.of(RECORDED))));
        assertEquals(List.of("acknowledgement"), due(story(List.of(RECORDED, FRONT_DESK))));
    }

    @Test
    void the_customer_is_told_of_everything_that_matters_in_the_order_in_which_it_happened() {
        assertEquals(
                List.of(
                        "acknowledgement",
                        "owner-changed",
                        "question",
                        "proposal",
                        "promise",
                        "promise-renegotiated",
                        "promise-broken",
                        "incentive",
                        "promise-fulfilled",
                        "promise-withdrawn",
                        "settled"),
                due(story(STORY)));
    }

    @Test
    void a_notice_is_sent_when_those_before_it_have_ended() {
        var story = fold(List.of(line(0, RECORDED), line(1, FRONT_DESK), line(3, SETTLED), line(2, QUESTION)));
        var sent = new ArrayList<String>();

        while (story.next().isPresent()) {
            var notice = story.next().get();
            sent.add(notice.occasion().template());
            story = story.ended(
                    notice.cause(),
                    new Notice.Outcome(Notice.State.SENT, NOW, Optional.empty(), Optional.empty(), Optional.empty()));
        }

        assertEquals(List.of("acknowledgement", "question", "settled"), sent);
    }

    @Test
    void what_the_services_say_may_be_heard_in_every_order_that_their_causes_allow() {
        var asItHappened = story(STORY);
        var chance = new Random(20261102);
        for (var round = 0; round < 500; round++) {
            assertEquals(asItHappened, fold(interleaved(chance)));
        }
    }

    @Test
    void a_notice_that_was_sent_is_told_of_once_under_an_id_that_follows_from_its_cause() {
        var story = story(List.of(RECORDED, FRONT_DESK));
        var notice = story.inOrder().get(0);
        var envelope = new Envelope("maria@example.org", Optional.of("We have your complaint"));
        var sent = new TellOutcome.Sent(notice.cause(), "<1.2@sayonce.example>", envelope);

        var decision = sent.decide(story, moment());

        var fact = new CustomerNotified(
                notice.id(),
                "complaint-recorded",
                notice.cause(),
                "acknowledgement",
                Channel.EMAIL,
                "<1.2@sayonce.example>",
                Personal.of(CUSTOMER, envelope));
        assertEquals(Decision.following(Owed.byRule(notice.cause(), "notice", fact)), decision);
        var after = fact.applyTo(story, told(9));
        assertEquals(List.of(), due(after));
        assertEquals(Notice.State.SENT, after.inOrder().get(0).state());
        assertEquals(Decision.of(List.of()), sent.decide(after, moment()));
    }

    @Test
    void a_notice_that_cannot_reach_the_customer_is_not_tried_again() {
        var story = story(List.of(RECORDED, FRONT_DESK));
        var notice = story.inOrder().get(0);
        var failed = new TellOutcome.Failed(notice.cause(), Reason.NO_ADDRESS, Optional.empty());

        var decision = failed.decide(story, moment());

        var fact = new NoticeFailed(
                notice.id(),
                "complaint-recorded",
                notice.cause(),
                "acknowledgement",
                Channel.EMAIL,
                Reason.NO_ADDRESS,
                Optional.empty());
        assertEquals(Decision.following(Owed.byRule(notice.cause(), "notice", fact)), decision);
        var after = fact.applyTo(story, told(9));
        assertEquals(List.of(), due(after));
        assertEquals(Notice.State.FAILED, after.inOrder().get(0).state());
    }

    @Test
    void a_link_that_is_asked_for_is_a_notice_of_its_own_each_time() {
        var first = Ids.next();
        var second = Ids.next();

        var decision = new RequestLink().decide(story(List.of(RECORDED, FRONT_DESK)), new Moment(NOW, () -> first));

        assertEquals(Decision.of(new NoticeRequested(first, "link")), decision);
        var asked = story(
                List.of(RECORDED, FRONT_DESK, new NoticeRequested(first, "link"), new NoticeRequested(second, "link")));
        assertEquals(List.of("acknowledgement", "link", "link"), due(asked));
        assertEquals(first, asked.inOrder().get(1).id());
        assertEquals(second, asked.inOrder().get(2).id());
    }

    /** Each service's facts in its own order, and no effect before its cause. */
    private static List<Line> interleaved(Random chance) {
        var told = IntStream.range(0, STORY.size())
                .mapToObj(i -> line(i, STORY.get(i)))
                .toList();
        var services = List.of(lines(told, 1, 2, 3, 4, 12), lines(told, 5, 6, 7, 8, 10, 11), lines(told, 9));
        var heard = new ArrayList<>(List.of(told.get(0)));
        while (heard.size() < told.size()) {
            var next = services.get(chance.nextInt(services.size()));
            if (!next.isEmpty() && (next.get(0).fact() != OFFERED || heard.contains(told.get(8)))) {
                heard.add(next.remove(0));
            }
        }
        return heard;
    }

    private static List<Line> lines(List<Line> told, int... which) {
        return Arrays.stream(which).mapToObj(told::get).collect(Collectors.toCollection(ArrayList::new));
    }

    private static OwnerAssigned owner(String because, String name) {
        return new OwnerAssigned(because, Personal.of(CUSTOMER, new OwnerAssigned.Words(name)));
    }

    private record Line(Told told, Fact<Correspondence> fact) {}

    private static Line line(int second, Fact<Correspondence> fact) {
        return new Line(told(second), fact);
    }

    private static Told told(int second) {
        return Told.of(Ids.derived(CUSTOMER, "fact-" + second), NOW.plusSeconds(second), "test");
    }

    private static Correspondence story(List<Fact<Correspondence>> facts) {
        var told = new ArrayList<Line>();
        facts.forEach(fact -> told.add(line(told.size(), fact)));
        return fold(told);
    }

    private static Correspondence fold(List<Line> told) {
        var correspondence = Correspondence.blank(CUSTOMER);
        for (var line : told) {
            correspondence = line.fact().applyTo(correspondence, line.told());
        }
        return correspondence;
    }

    private static List<String> due(Correspondence correspondence) {
        return correspondence.inOrder().stream()
                .filter(correspondence::isDue)
                .map(notice -> notice.occasion().template())
                .toList();
    }

    private static Moment moment() {
        return new Moment(NOW, Ids::next);
    }
}
