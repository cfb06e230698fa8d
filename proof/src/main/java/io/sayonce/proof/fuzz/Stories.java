package io.sayonce.proof.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Whole stories, so that there is something of everything, and each operation was carried out at least once. */
final class Stories {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofDays(90);
    private static final Duration MUCH_LATER = Duration.ofDays(120);
    private static final Map<String, ?> NOTHING = Map.of();

    private final Supplier<Telling> begin;

    Stories(Supplier<Telling> begin) {
        this.begin = begin;
    }

    void tell() {
        settled();
        otherReplies();
        broken();
        aboveTheGrant();
    }

    /** From the first word to the last, with a hand-off on the way. */
    void settled() {
        var story = recorded();
        var id = story.complaint();
        story.by(People.ANNA, "POST /v1/complaints/{id}/responsibility", id, NOTHING);
        story.by(People.ANNA, "POST /v1/complaints/{id}/questions", id, Map.of("question", "colour"));
        story.byCustomer("POST /v1/complaints/{id}/answers", id, Map.of("question", "colour"));
        story.by(People.CALL_CENTER, "PATCH /v1/complaints/{id}", id, Map.of("product", "Gizmo 3001"));
        var consult = story.by(People.ANNA, "POST /v1/complaints/{id}/consults", id, Map.of("of", team("repairs")));
        story.by(People.BEN, "POST /v1/consults/{id}/answer", consult.path("id").asText(), NOTHING);
        handedOver(story, People.ANNA, People.BEN, "acceptance");
        handedOver(story, People.BEN, People.ANNA, "return");
        var promise = story.byCustomer(
                "POST /v1/proposals/{id}/choice", proposed(story), Map.of("option", "a", "wantedBy", in(LATER)));
        var kept = promise.path("id").asText();
        story.by(People.BEN, "POST /v1/promises/{id}/fulfilment", kept, NOTHING);
        story.by(People.CALL_CENTER, "POST /v1/notices", "", NOTHING);
        story.byCustomer("POST /v1/complaints/{id}/settlement", id, NOTHING);
        story.by(People.BEN, "POST /v1/complaints/{id}/closing", id, NOTHING);
    }

    /** The customer wants something else, nothing, another date, and nothing any more. */
    void otherReplies() {
        var story = recorded();
        story.byCustomer("POST /v1/proposals/{id}/decline", proposed(story), NOTHING);
        story.byCustomer("POST /v1/proposals/{id}/counter", proposed(story), NOTHING);
        var promise = promised(story, LATER);
        story.byCustomer("POST /v1/promises/{id}/renegotiation", promise, Map.of("wantedBy", in(MUCH_LATER)));
        story.byCustomer("POST /v1/promises/{id}/withdrawal", promise, NOTHING);
    }

    /** Two promises are not kept, and what is offered for it is taken once. */
    void broken() {
        for (var answer : List.of("acceptance", "decline")) {
            var story = recorded();
            promised(story, SOON);
            var incentive = story.first(People.ANNA, "GET /v1/incentives");
            story.byCustomer(
                    "POST /v1/incentives/{id}/" + answer, incentive.path("id").asText(), NOTHING);
        }
    }

    /** A lead is asked for the money, and agrees. */
    void aboveTheGrant() {
        var story = recorded();
        var money = Map.of("amount", "400.00", "currency", "EUR");
        var options = List.of(Map.of("remedy", "refund", "text", Canary.MARK + "option", "cost", money));
        var draft = story.by(People.ANNA, "POST /v1/proposals", "", Map.of("options", options));
        story.by(
                People.LEA,
                "POST /v1/consults/{id}/answer",
                draft.path("consult").asText(),
                Map.of("agrees", true));
        story.by(
                People.ANNA,
                "POST /v1/proposals/drafts/{id}/put",
                draft.path("proposal").asText(),
                NOTHING);
    }

    /** An operator has heard again, at one service, what has come to its shelves by mistake. */
    static void operated(Telling story) {
        again(story, "set-aside", "/{partition}/{offset}/replay");
        again(story, "parked", "/{subject}/replay");
    }

    private static void again(Telling story, String shelf, String replay) {
        var list = "/v1/operations/" + shelf;
        var found = story.first(
                People.OLGA, "GET " + list, one -> one.path("reason").asText().equals(Shelves.REASON));
        story.about(found, People.OLGA, "POST " + list + replay);
    }

    private Telling recorded() {
        var story = begin.get();
        story.record(Map.of(
                "team",
                "front-desk",
                "email",
                Canary.MARK + "0@example.org",
                "answers",
                Map.of("serial-number", "GZ-1")));
        story.by(People.ANNA, "POST /v1/complaints/{id}/claim", story.complaint(), NOTHING);
        return story;
    }

    private static void handedOver(Telling story, String from, String to, String answer) {
        var offer = story.by(
                from,
                "POST /v1/complaints/{id}/handoffs",
                story.complaint(),
                Map.of("to", Map.of("kind", "agent", "id", to)));
        story.by(to, "POST /v1/handoffs/{id}/" + answer, offer.path("id").asText(), NOTHING);
    }

    private static String proposed(Telling story) {
        return story.by(People.BEN, "POST /v1/proposals", "", NOTHING)
                .path("id")
                .asText();
    }

    private static String promised(Telling story, Duration within) {
        var judgement = Map.of("rule", "date-is-feasible", "note", Canary.MARK + "note");
        return story.by(People.ANNA, "POST /v1/promises", "", Map.of("dueAt", in(within), "judgement", judgement))
                .path("id")
                .asText();
    }

    private static Map<String, String> team(String name) {
        return Map.of("kind", "team", "id", name);
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
