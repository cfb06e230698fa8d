package io.sayonce.stack.demo;

import java.time.Duration;

/** The gizmo's story when it goes wrong: a promise is not kept, and that is not the end of it. */
record BrokenAndMadeGood(Stage stage) {

    private static final Duration SOON = Duration.ofSeconds(6);

    void tell() {
        var narrator = stage.narrator();
        narrator.title("A promise is broken, and made good");

        narrator.does("Robin", "calls about another gizmo. The call center writes it down.");
        var story = stage.record();
        stage.sees(story, "complaint-recorded", "owner-assigned", "standard-applied", "customer-notified");
        narrator.does("Anna", "claims it.");
        story.claim();
        stage.sees(story, "owner-assigned", "customer-notified");

        narrator.does(
                "Ben",
                "proposes a replacement or a repair. The record says that a new gizmo takes days; he has one on his desk,"
                        + " so it can be had at once, and he notes why.");
        var proposal = story.proposeAtOnce();
        stage.sees(story, "solution-proposed", "judgement-exercised", "customer-notified");
        narrator.does("Robin", "chooses the replacement, within %d seconds.".formatted(SOON.toSeconds()));
        var promise = story.choose(proposal, SOON);
        stage.sees(story, "solution-chosen", "promise-made", "customer-notified");

        narrator.does(
                "Nobody", "ships it in time. The clock says so, and an incentive is offered; Robin is told of both.");
        stage.sees(story, "promise-broken", "incentive-offered", "customer-notified", "customer-notified");
        narrator.shows(story.mailbox().await("We have not kept our promise", Duration.ofSeconds(30)));

        narrator.does("Ben", "ships it, late.");
        story.ship(promise);
        stage.sees(story, "promise-fulfilled", "customer-notified");
        narrator.does("Robin", "accepts the incentive, and says that it is settled.");
        story.accept(story.incentives().get(0));
        story.settle();
        stage.sees(story, "incentive-accepted", "complaint-settled", "customer-notified");
        narrator.does("Anna", "closes it.");
        story.close();
        stage.sees(story, "complaint-closed");
        stage.concludes(story);
    }
}
