package io.sayonce.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.process.Patience;

/** The gizmo's complaint in the hands of its people: each step is one request over the public API. */
public final class Case {

    public static final String WORDS = "The crank of my new gizmo broke off in my hand on the second day.";
    public static final String WISH = "A gizmo that turns before my daughter's birthday.";
    public static final String SORRY = "I'm sorry that it broke. I will see to it that you get a gizmo that works.";
    public static final String SERIAL_NUMBER = "GZ-3000-0815";

    public static final String AWAY = "We are away that week. The one after is fine.";
    public static final String CALL = "I call you when it leaves the house.";
    public static final String LOADED = "The van is loaded. I only have to say so.";
    public static final String ON_THE_DESK = "I have a new one on my desk, and the van leaves at noon.";

    private static final String NEW = "A new Gizmo 3000, brought to your door.";
    private static final String REPAIRED = "We fetch your gizmo, put in a new crank and bring it back.";

    /** As soon as a slow machine can say it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    public static final String NO_NEED = "There is no need to call, I see it in the tracking.";

    private static final Duration MAIL = Duration.ofSeconds(60);
    private static final Duration HEARING = Duration.ofSeconds(60);

    private final Rest rest;
    private final Staff staff;
    private final Mailbox mailbox;
    private final UUID id;
    private String owner;
    private String link;

    private Case(Rest rest, Staff staff, Mailbox mailbox, UUID id) {
        this.rest = rest;
        this.staff = staff;
        this.mailbox = mailbox;
        this.id = id;
    }

    /** What a platform says when a customer calls and gives the serial number at once. */
    public static Map<String, Object> call(String email) {
        return Map.of(
                "channel",
                "phone",
                "name",
                "Robin Example",
                "email",
                email,
                "product",
                "Gizmo 3000",
                "description",
                WORDS,
                "desiredOutcome",
                WISH,
                "team",
                "front-desk",
                "answers",
                Map.of("serial-number", SERIAL_NUMBER));
    }

    public static Case record(Rest rest, Staff staff, String sink) {
        var mailbox = new Mailbox(sink, "robin." + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
        var recorded = rest.post(staff.platform(), "/v1/complaints", call(mailbox.address()));
        return new Case(rest, staff, mailbox, id(recorded.expect(201)));
    }

    public UUID id() {
        return id;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** The first mail; its link is from now on what the customer shows. */
    public Letter acknowledgement() {
        var letter = mailbox.await("We have your complaint", MAIL);
        link = letter.token();
        return letter;
    }

    public void claim() {
        rest.post(staff.anna(), path("/claim"), Map.of()).expect(200);
        owner = staff.anna();
    }

    public void takeResponsibility() {
        rest.post(staff.anna(), path("/responsibility"), Map.of("words", SORRY)).expect(200);
    }

    /** Anna wants to ask; what she is told instead. */
    public String askForSerialNumber() {
        var question = Map.of("question", "serial-number", "text", "What is the serial number of your gizmo?");
        return rest.post(staff.anna(), path("/questions"), question)
                .expect(409)
                .path("answer")
                .asText();
    }

    public UUID handOff() {
        var offer = Map.of(
                "to", Map.of("kind", "agent", "id", "ben"), "note", "Robin needs it before the birthday on Saturday.");
        return id(rest.post(staff.anna(), path("/handoffs"), offer).expect(201));
    }

    /** The hand-off with its capsule, as Ben reads it. */
    public JsonNode read(UUID handoff) {
        return rest.get(staff.ben(), "/v1/handoffs/" + handoff).expect(200);
    }

    public void accept(UUID handoff) {
        rest.post(staff.ben(), "/v1/handoffs/%s/acceptance".formatted(handoff), Map.of())
                .expect(200);
        owner = staff.ben();
    }

    public UUID propose() {
        var options =
                List.of(Map.of("remedy", "replacement", "text", NEW), Map.of("remedy", "repair", "text", REPAIRED));
        return propose(Map.of("complaint", id, "options", options));
    }

    /** The same, but Ben has a new gizmo on his desk, whatever the record says of how long that takes. */
    public UUID proposeAtOnce() {
        var options = List.of(
                Map.of("remedy", "replacement", "text", NEW, "feasibleFrom", in(AT_ONCE)),
                Map.of("remedy", "repair", "text", REPAIRED));
        return propose(Map.of("complaint", id, "options", options, "judgement", judgement(ON_THE_DESK)));
    }

    private UUID propose(Object proposal) {
        return id(rest.post(staff.ben(), "/v1/proposals", proposal).expect(201));
    }

    /** The customer chooses the replacement, to be had in so long a time; the promise that this makes. */
    public JsonNode choose(UUID proposal, Duration within) {
        var token = link();
        var choice = Map.of("option", "a", "wantedBy", in(within), "words", "The new one, please.");
        return rest.post(token, "/v1/proposals/%s/choice".formatted(proposal), choice)
                .expect(201);
    }

    /** It was shipped; the promise as it stands then. */
    public JsonNode ship(JsonNode promise) {
        var evidence = Map.of("kind", "tracking-number", "reference", "TRACK-4711");
        return change(staff.ben(), promise, "/fulfilment", Map.of("evidence", evidence));
    }

    /** The customer wants it later than promised; the promise as it stands then. */
    public JsonNode postpone(JsonNode promise, Duration by) {
        var wantedBy = Instant.parse(promise.path("dueAt").asText()).plus(by);
        var wish = Map.of("wantedBy", wantedBy.toString(), "words", AWAY);
        return change(link(), promise, "/renegotiation", wish);
    }

    public JsonNode promiseCall(Duration within) {
        var call = Map.of(
                "complaint", id, "kind", "callback", "dueAt", in(within), "text", CALL, "judgement", judgement(LOADED));
        return rest.post(staff.anna(), "/v1/promises", call).expect(201);
    }

    /** The customer does not want it any more. */
    public JsonNode letGo(JsonNode promise) {
        return change(link(), promise, "/withdrawal", Map.of("reason", NO_NEED));
    }

    private JsonNode change(String token, JsonNode promise, String change, Object body) {
        return rest.post(token, "/v1/promises/" + promise.path("id").asText() + change, body)
                .expect(200);
    }

    public List<JsonNode> incentives() {
        return items("/v1/incentives");
    }

    public void accept(JsonNode incentive) {
        rest.post(
                        link(),
                        "/v1/incentives/%s/acceptance"
                                .formatted(incentive.path("id").asText()),
                        Map.of())
                .expect(200);
    }

    public void settle() {
        rest.post(link(), path("/settlement"), Map.of("words", "Thank you, it turns."))
                .expect(200);
    }

    /** By its owner, once the complaint-service has heard that nothing is owed any more. */
    public void close() {
        new Patience(HEARING).until(() -> isDone(list(context().path("promises"))));
        rest.post(owner, path("/closing"), Map.of()).expect(200);
    }

    private static boolean isDone(List<JsonNode> promises) {
        return !promises.isEmpty()
                && promises.stream()
                        .map(each -> each.path("state").asText())
                        .allMatch(List.of("fulfilled", "withdrawn")::contains);
    }

    public JsonNode context() {
        return rest.get(staff.anna(), path("/context")).expect(200);
    }

    /** How far it is, as the customer sees it: each stage with its state, and since when. */
    public List<String> progress() {
        var progress = rest.get(link(), "/v1/progress?complaint=" + id).expect(200);
        return list(progress.path("stages")).stream()
                .map(stage -> Stream.of("stage", "state", "at")
                        .map(field -> stage.path(field).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** Everything that happened, in order. */
    public List<JsonNode> story() {
        return list(rest.get(staff.anna(), path("/story?limit=200")).expect(200).path("items"));
    }

    /** The names of all facts, as the context lists them. */
    public List<String> facts() {
        return list(context().path("facts")).stream().map(JsonNode::asText).toList();
    }

    public List<JsonNode> items(String root) {
        return list(rest.get(staff.anna(), root + "?limit=200&complaint=" + id)
                .expect(200)
                .path("items"));
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Map<String, String> judgement(String note) {
        return Map.of("rule", "date-is-feasible", "note", note);
    }

    private String link() {
        if (link == null) {
            acknowledgement();
        }
        return link;
    }

    private String path(String step) {
        return "/v1/complaints/" + id + step;
    }

    private static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.path("id").asText());
    }
}
