package io.sayonce.proof.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;

/** One complaint in the hands of its people, from recorded to closed; what happens at the same time is not its concern. */
final class Story {

    private static final String TEAM = "front-desk";
    private static final Map<String, String> EVIDENCE = Map.of("kind", "tracking-number", "reference", "TRACK-1");
    private static final Map<String, String> JUDGEMENT =
            Map.of("rule", "date-is-feasible", "note", "It lies on the desk.");
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final int LOOK_MILLIS = 400;

    private final String name;
    private final Course course;
    private final Teller teller;
    private final Tokens tokens;
    private String owner;
    private UUID complaint;
    private String customer;

    Story(String name, Course course, Teller teller, Tokens tokens) {
        this.name = name;
        this.course = course;
        this.teller = teller;
        this.tokens = tokens;
        this.owner = agent("anna");
    }

    Future<Void> tell() {
        return record().compose(
                        recorded -> act(Service.COMPLAINT, owner, path("/claim"), Map.of(), "owner-assigned", Map.of()))
                .compose(claimed -> course.handedOff() ? handOff() : done())
                .compose(owned -> course.asksForLink() ? askForLink() : done())
                .compose(asked -> remedy())
                .compose(remedied -> act(
                        Service.COMPLAINT,
                        customer,
                        path("/settlement"),
                        Map.of("words", "Thank you."),
                        "complaint-settled",
                        Map.of()))
                .compose(settled ->
                        act(Service.COMPLAINT, owner, path("/closing"), Map.of(), "complaint-closed", Map.of()))
                .mapEmpty();
    }

    private Future<Void> record() {
        var call = Map.of(
                "channel",
                "phone",
                "name",
                "Robin Example",
                "email",
                name + "@example.org",
                "product",
                name,
                "description",
                "The crank of my gizmo broke off.",
                "team",
                TEAM);
        var platform = tokens.staff("platform", "call-center", null);
        return teller.create(platform, "/v1/complaints", call).map(body -> {
            complaint = UUID.fromString(body.path("id").asText());
            customer = tokens.link(
                    complaint.toString(), body.path("customer").path("id").asText());
            teller.accepted(Service.COMPLAINT, complaint, "complaint-recorded", Map.of("product", name));
            return null;
        });
    }

    private Future<JsonNode> handOff() {
        var colleague = agent("ben");
        var offer = Map.of("to", Map.of("kind", "agent", "id", name + "-ben"), "note", "This is one for you.");
        return act(Service.COMPLAINT, owner, path("/handoffs"), offer, "handoff-offered", Map.of("handoff", "id"))
                .compose(offered -> {
                    owner = colleague;
                    return act(
                            Service.COMPLAINT,
                            colleague,
                            "/v1/handoffs/%s/acceptance"
                                    .formatted(offered.path("id").asText()),
                            Map.of(),
                            "handoff-accepted",
                            Map.of("handoff", "id"));
                });
    }

    private Future<JsonNode> askForLink() {
        var wish = Map.of("complaint", complaint, "template", "link");
        return act(Service.NOTIFICATION, owner, "/v1/notices", wish, "notice-requested", Map.of("notice", "id"));
    }

    private Future<Void> remedy() {
        return switch (course.remedy()) {
            case CHOSEN_AND_KEPT ->
                propose().compose(this::choose).compose(this::keep).mapEmpty();
            case CHOSEN_AND_BROKEN ->
                propose().compose(this::choose).compose(this::keepLate).mapEmpty();
            case PROMISED_AND_KEPT -> promise().compose(this::keep).mapEmpty();
            case PROMISED_AND_BROKEN -> promise().compose(this::keepLate).mapEmpty();
            case DECLINED ->
                propose().compose(this::decline).compose(declined -> makeGood()).mapEmpty();
        };
    }

    private Future<JsonNode> propose() {
        return teller.inTime(AT_ONCE, date -> {
            var option = Map.of(
                    "remedy",
                    "replacement",
                    "text",
                    "A new gizmo.",
                    "cost",
                    Map.of("amount", "5.00", "currency", "EUR"),
                    "feasibleFrom",
                    date.toString());
            var proposal = Map.of("complaint", complaint, "options", List.of(option), "judgement", JUDGEMENT);
            return act(
                    Service.RESOLUTION,
                    owner,
                    "/v1/proposals",
                    proposal,
                    "solution-proposed",
                    Map.of("proposal", "id"));
        });
    }

    private Future<JsonNode> choose(JsonNode proposal) {
        var path = "/v1/proposals/%s/choice".formatted(proposal.path("id").asText());
        return teller.inTime(
                SOON,
                date -> act(
                        Service.RESOLUTION,
                        customer,
                        path,
                        Map.of("option", "a", "wantedBy", date.toString(), "words", "That one."),
                        "promise-made",
                        Map.of("promise", "id", "dueAt", "dueAt")));
    }

    private Future<JsonNode> decline(JsonNode proposal) {
        var path = "/v1/proposals/%s/decline".formatted(proposal.path("id").asText());
        var no = Map.of("reason", "I have another one by now.");
        return act(Service.RESOLUTION, customer, path, no, "solution-declined", Map.of("proposal", "id"));
    }

    private Future<JsonNode> promise() {
        return teller.inTime(
                SOON,
                date -> act(
                        Service.RESOLUTION,
                        owner,
                        "/v1/promises",
                        Map.of(
                                "complaint",
                                complaint,
                                "kind",
                                "callback",
                                "dueAt",
                                date.toString(),
                                "text",
                                "A call.",
                                "judgement",
                                JUDGEMENT),
                        "promise-made",
                        Map.of("promise", "id", "dueAt", "dueAt")));
    }

    private Future<JsonNode> keep(JsonNode promise) {
        var path = "/v1/promises/%s/fulfilment".formatted(promise.path("id").asText());
        return act(
                Service.RESOLUTION,
                owner,
                path,
                Map.of("evidence", EVIDENCE),
                "promise-fulfilled",
                Map.of("promise", "id"));
    }

    private Future<JsonNode> keepLate(JsonNode promise) {
        return makeGood().compose(accepted -> keep(promise));
    }

    /** The customer takes what is offered for what went wrong, as soon as it is offered. */
    private Future<JsonNode> makeGood() {
        return teller.read(customer, "/v1/incentives?complaint=" + complaint).compose(list -> {
            var offered = list.path("items").path(0).path("id").asText();
            return offered.isEmpty()
                    ? teller.pause(LOOK_MILLIS).compose(over -> makeGood())
                    : act(
                            Service.LOYALTY,
                            customer,
                            "/v1/incentives/%s/acceptance".formatted(offered),
                            Map.of(),
                            "incentive-accepted",
                            Map.of("incentive", "id"));
        });
    }

    private Future<JsonNode> act(
            Service service, String token, String path, Object body, String fact, Map<String, String> said) {
        return teller.act(service, complaint, token, path, body, fact, said);
    }

    private String agent(String who) {
        return tokens.staff("agent", name + "-" + who, TEAM);
    }

    private String path(String step) {
        return "/v1/complaints/" + complaint + step;
    }

    private static Future<JsonNode> done() {
        return Future.succeededFuture();
    }
}
