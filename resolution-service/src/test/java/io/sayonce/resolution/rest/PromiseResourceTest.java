package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.Story;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Desk.EVIDENCE;
import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class PromiseResourceTest {

    private static final Instant NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.SECONDS);

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void what_is_promised_outright_is_shown_to_everybody_who_has_to_know() {
        var made = desk.promise(NEXT_WEEK).statusCode(201).extract();

        var path = "/v1/promises/" + made.path("id");
        assertEquals(path, made.header("Location"));
        assertEquals(
                Map.of(
                        "id", made.path("id"),
                        "complaint", desk.complaint().toString(),
                        "kind", "callback",
                        "text", Desk.TEXT,
                        "owner", Map.of("kind", "agent", "id", Story.ANNA.id()),
                        "madeAt", made.path("madeAt"),
                        "dueAt", NEXT_WEEK.toString(),
                        "previousDates", List.of(),
                        "state", "open"),
                made.path(""));
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.PLATFORM, Role.CUSTOMER)) {
            assertEquals(
                    made.<Object>path(""),
                    desk.get(role, path).statusCode(200).extract().path(""));
        }
        desk.get(Role.ANALYST, path).statusCode(200).body("text", equalTo(null)).body("state", equalTo("open"));
    }

    @Test
    void a_promise_is_owned_by_whoever_owns_the_complaint_unless_it_was_given_to_a_team() {
        var followed = desk.promised(NEXT_WEEK);
        var given =
                desk.givenTo("workshop", NEXT_WEEK).statusCode(201).extract().<String>path("id");
        var mine = "/v1/promises?complaint=" + desk.complaint() + "&owner=";

        complaints.assigned(desk.complaint(), Story.FRONT_DESK);

        await().untilAsserted(() -> desk.get(Role.AGENT, "/v1/promises/" + followed)
                .body("owner", equalTo(Map.of("kind", "team", "id", "front-desk"))));
        desk.get(Role.AGENT, "/v1/promises/" + given).body("owner", equalTo(Map.of("kind", "team", "id", "workshop")));
        desk.get(Role.AGENT, mine + "team:front-desk").body("items.id", equalTo(List.of(followed)));
        desk.get(Role.AGENT, mine + "team:workshop").body("items.id", equalTo(List.of(given)));
        desk.get(Role.AGENT, mine + "agent:" + Story.ANNA.id()).body("items", equalTo(List.of()));
    }

    @Test
    void an_agent_finds_what_is_to_be_kept_soon() {
        complaints.assigned(desk.complaint(), Desk.caller());
        var soon = desk.promised(NEXT_WEEK);
        var later = desk.promised(NEXT_WEEK.plusSeconds(60));
        var mine = "/v1/promises?state=open&owner=me";

        await().untilAsserted(() -> desk.get(Role.AGENT, mine).statusCode(200).body("items.id", hasItems(soon, later)));
        desk.get(Role.AGENT, mine + "&dueBefore=" + NEXT_WEEK.plusSeconds(60))
                .body("items.id", hasItem(soon))
                .body("items.id", not(hasItem(later)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "PLATFORM"})
    void a_promise_is_kept_with_evidence(Role role) {
        var promise = desk.rushed(Instant.now().plus(Duration.ofHours(20)));
        var body = "{\"evidence\": %s, \"exceeded\": true}".formatted(EVIDENCE);

        var kept = desk.post(role, "/v1/promises/" + promise + "/fulfilment", body)
                .statusCode(200)
                .body("state", equalTo("fulfilled"))
                .extract();

        assertEquals(
                Map.of(
                        "fulfilledAt",
                        kept.path("fulfilment.fulfilledAt"),
                        "timing",
                        "on-time",
                        "evidence",
                        Map.of("kind", "key-press", "reference", "call-7c21e0a4"),
                        "exceeded",
                        true),
                kept.path("fulfilment"));
        problem(desk.fulfil(promise), 409, "already-fulfilled");
    }

    @Test
    void a_promise_that_is_kept_a_day_before_is_kept_early() {
        var promise = desk.promised(NEXT_WEEK);

        desk.fulfil(promise).statusCode(200).body("fulfilment.timing", equalTo("early"));
    }

    @Test
    void a_refusal_is_titled_in_the_language_of_the_caller() {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK) + "/fulfilment";
        for (var title : List.of("", "Das Versprechen wurde gehalten")) {
            desk.as(Role.AGENT)
                    .header("Idempotency-Key", Ids.next())
                    .header("Accept-Language", "de")
                    .contentType("application/json")
                    .body("{\"evidence\": " + EVIDENCE + "}")
                    .post(path)
                    .then()
                    .body("title", equalTo(title.isEmpty() ? null : title));
        }
    }

    @Test
    void a_fulfilment_that_was_sent_twice_is_told_once() {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK) + "/fulfilment";
        var body = "{\"evidence\": " + EVIDENCE + "}";
        var key = Ids.next().toString();

        var first = desk.post(Role.AGENT, path, body, key).statusCode(200).extract();
        var again = desk.post(Role.AGENT, path, body, key).statusCode(200).extract();

        assertEquals(first.asString(), again.asString());
        await().until(() -> Complaints.said(desk.complaint()).size() == 3);
        assertEquals(
                List.of("standard-applied", "promise-made", "promise-fulfilled"), Complaints.said(desk.complaint()));
    }

    @Test
    void who_has_seen_another_promise_than_there_is_now_does_not_keep_it() {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK);
        var seen = desk.get(Role.AGENT, path).extract().header("ETag");

        for (var attempt : List.of(Map.entry("\"something-else\"", 412), Map.entry(seen, 200), Map.entry(seen, 412))) {
            desk.as(Role.AGENT)
                    .header("Idempotency-Key", Ids.next())
                    .header("If-Match", attempt.getKey())
                    .contentType("application/json")
                    .body("{\"evidence\": " + EVIDENCE + "}")
                    .post(path + "/fulfilment")
                    .then()
                    .statusCode(attempt.getValue());
        }
    }

    @Test
    void promises_are_found_by_complaint_and_state_and_what_is_due_first_comes_first() {
        var later = desk.promised(NEXT_WEEK.plusSeconds(60));
        var sooner = desk.promised(NEXT_WEEK);
        var kept = desk.promised(NEXT_WEEK.plusSeconds(30));
        desk.fulfil(kept).statusCode(200);
        var mine = "/v1/promises?complaint=" + desk.complaint();

        desk.get(Role.CUSTOMER, mine).statusCode(200).body("items.id", equalTo(List.of(sooner, kept, later)));
        desk.get(Role.CUSTOMER, mine + "&state=open").body("items.id", equalTo(List.of(sooner, later)));
        desk.get(Role.LEAD, mine + "&state=fulfilled")
                .body("items.id", equalTo(List.of(kept)))
                .body("items.text", equalTo(List.of(Desk.TEXT)));
        desk.get(Role.AGENT, mine + "&state=broken").body("items", equalTo(List.of()));
        desk.get(Role.PLATFORM, "/v1/promises?limit=200&state=open").body("items.id", hasItem(sooner));
        desk.get(Role.ANALYST, "/v1/promises?limit=200&state=open")
                .body("items.id", not(hasItem(kept)))
                .body("items.text.unique()", equalTo(java.util.Arrays.asList((Object) null)));
        desk.get(Role.AGENT, "/v1/promises?complaint=" + Ids.next()).body("items", equalTo(List.of()));
    }

    @Test
    void pages_of_promises_follow_each_other_although_they_are_due_at_the_same_time() {
        var made = List.of(desk.promised(NEXT_WEEK), desk.promised(NEXT_WEEK), desk.promised(NEXT_WEEK));
        var address = "/v1/promises?limit=1&complaint=" + desk.complaint();

        for (var one : made) {
            var page = desk.as(Role.AGENT)
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .body("items.id", equalTo(List.of(one)))
                    .extract();
            var link = page.header("Link");
            assertEquals(one.equals(made.get(2)), link == null);
            address = link == null ? null : link.replaceAll("<(.*)>.*", "$1");
        }
    }

    @Test
    void a_customer_sees_the_promises_of_the_own_complaint_only() {
        var promise = desk.promised(NEXT_WEEK);
        var stranger = new Desk(complaints.recorded());
        var nothing = problem(stranger.get(Role.CUSTOMER, "/v1/promises/" + Ids.next()), 404, "not-found")
                .extract()
                .asString();

        assertEquals(
                nothing,
                problem(stranger.get(Role.CUSTOMER, "/v1/promises/" + promise), 404, "not-found")
                        .extract()
                        .asString());
        problem(stranger.get(Role.CUSTOMER, "/v1/promises?complaint=" + desk.complaint()), 404, "not-found");
        problem(stranger.get(Role.CUSTOMER, "/v1/promises"), 400, "malformed-request");
    }
}
