package io.sayonce.stack.demo;

import java.time.Duration;
import java.util.UUID;

/** The gizmo's story as it should go: said once, promised, and kept before its time. */
record KeptEarly(Stage stage) {

    void tell() {
        var narrator = stage.narrator();
        narrator.title("A part breaks in a gizmo, and a promise is kept early");

        narrator.does("Robin", "calls. The call center writes it down in Robin's words, with the serial number.");
        var story = stage.record();
        stage.sees(story, "complaint-recorded", "owner-assigned", "standard-applied", "customer-notified");
        narrator.does("Robin", "reads the acknowledgement: the own words, and who answers for it.");
        narrator.shows(story.acknowledgement());

        narrator.does("Anna", "of the front desk claims it, and takes responsibility: \"%s\"".formatted(Case.SORRY));
        story.claim();
        story.takeResponsibility();
        stage.sees(story, "owner-assigned", "responsibility-taken", "customer-notified");

        narrator.does("Anna", "wants to ask for the serial number, and gets the answer instead of asking:");
        narrator.remarks("    " + story.askForSerialNumber());
        stage.sees(story, "question-repeated");

        narrator.does("Anna", "hands it off to Ben, with all that is known.");
        var handoff = story.handOff();
        stage.sees(story, "handoff-offered");
        narrator.does("Ben", "reads the capsule (\"%s\") and accepts.".formatted(words(story, handoff)));
        story.accept(handoff);
        stage.sees(story, "handoff-accepted", "owner-assigned", "customer-notified");

        narrator.does("Ben", "proposes a replacement or a repair.");
        var proposal = story.propose();
        stage.sees(story, "solution-proposed", "customer-notified");

        narrator.does("Robin", "chooses the replacement by the link in the mail, and says by when. That is a promise.");
        var promise = story.choose(proposal, Duration.ofDays(9));
        stage.sees(story, "solution-chosen", "promise-made", "customer-notified");

        narrator.does("Ben", "ships it days before, with a tracking number as evidence.");
        story.ship(promise);
        stage.sees(story, "promise-fulfilled", "customer-notified");

        narrator.does("Robin", "says that it is settled; nobody else can.");
        story.settle();
        stage.sees(story, "complaint-settled", "customer-notified");
        narrator.does("Ben", "closes it.");
        story.close();
        stage.sees(story, "complaint-closed");
        stage.concludes(story);
    }

    private static String words(Case story, UUID handoff) {
        return story.read(handoff).findPath("description").asText();
    }
}
