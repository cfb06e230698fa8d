package io.sayonce.proof.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.proof.faults.load.Course.Remedy;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;

/** What is done about one complaint, between its owner and its customer. */
record Remedying(Complaint complaint, Teller teller) {

    private static final Map<String, String> EVIDENCE = Map.of("kind", "tracking-number", "reference", "TRACK-1");
    private static final Map<String, String> JUDGEMENT =
            Map.of("rule", "date-is-feasible", "note", "It lies on the desk.");
    private static final Map<String, String> COST = Map.of("amount", "5.00", "currency", "EUR");
    private static final Map<String, String> PROMISE = Map.of("promise", "id", "dueAt", "dueAt");
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final int LOOK_MILLIS = 400;

    Future<JsonNode> by(Remedy remedy) {
        return switch (remedy) {
            case CHOSEN_AND_KEPT -> propose().compose(this::choose).compose(this::keep);
            case CHOSEN_AND_BROKEN -> propose().compose(this::choose).compose(this::keepLate);
            case PROMISED_AND_KEPT -> promise().compose(this::keep);
            case PROMISED_AND_BROKEN -> promise().compose(this::keepLate);
            case DECLINED -> propose().compose(this::decline).compose(declined -> makeGood());
        };
    }

    private Future<JsonNode> propose() {
        return teller.inTime(AT_ONCE, date -> {
            var option = Map.of(
                    "remedy", "replacement", "text", "A new gizmo.", "cost", COST, "feasibleFrom", date.toString());
            var proposal = Map.of("complaint", complaint.id(), "options", List.of(option), "judgement", JUDGEMENT);
            return complaint.byOwner(
                    Service.RESOLUTION, "/v1/proposals", proposal, "solution-proposed", Map.of("proposal", "id"));
        });
    }

    private Future<JsonNode> choose(JsonNode proposal) {
        return teller.inTime(SOON, date -> {
            var choice = Map.of("option", "a", "wantedBy", date.toString(), "words", "That one.");
            return complaint.byCustomer(
                    Service.RESOLUTION, path("proposals", proposal, "choice"), choice, "promise-made", PROMISE);
        });
    }

    private Future<JsonNode> decline(JsonNode proposal) {
        var no = Map.of("reason", "I have another one by now.");
        return complaint.byCustomer(
                Service.RESOLUTION,
                path("proposals", proposal, "decline"),
                no,
                "solution-declined",
                Map.of("proposal", "id"));
    }

    private Future<JsonNode> promise() {
        return teller.inTime(SOON, date -> {
            var call = Map.of(
                    "complaint",
                    complaint.id(),
                    "kind",
                    "callback",
                    "dueAt",
                    date.toString(),
                    "text",
                    "A call.",
                    "judgement",
                    JUDGEMENT);
            return complaint.byOwner(Service.RESOLUTION, "/v1/promises", call, "promise-made", PROMISE);
        });
    }

    private Future<JsonNode> keep(JsonNode promise) {
        return complaint.byOwner(
                Service.RESOLUTION,
                path("promises", promise, "fulfilment"),
                Map.of("evidence", EVIDENCE),
                "promise-fulfilled",
                Map.of("promise", "id"));
    }

    private Future<JsonNode> keepLate(JsonNode promise) {
        return makeGood().compose(accepted -> keep(promise));
    }

    /** The customer takes what is offered for what went wrong, as soon as it is offered. */
    private Future<JsonNode> makeGood() {
        return teller.read(complaint.customer(), "/v1/incentives?complaint=" + complaint.id())
                .map(list -> list.path("items").path(0))
                .compose(offer -> offer.has("id") ? accept(offer) : lookAgain());
    }

    private Future<JsonNode> lookAgain() {
        return teller.pause(LOOK_MILLIS).compose(over -> makeGood());
    }

    private Future<JsonNode> accept(JsonNode offer) {
        return complaint.byCustomer(
                Service.LOYALTY,
                path("incentives", offer, "acceptance"),
                Map.of(),
                "incentive-accepted",
                Map.of("incentive", "id"));
    }

    private static String path(String root, JsonNode what, String step) {
        return "/v1/%s/%s/%s".formatted(root, what.path("id").asText(), step);
    }
}
