package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Upsert;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.forecast.Forecaster;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How far a complaint is, as its customer sees it. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class ProgressResourceTest {

    private static final Instant NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    @Inject
    Transactions transactions;

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @BeforeEach
    void forgetRows() {
        desk.proposal();
        write("delete from progress");
    }

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_customer_sees_stage_by_stage_how_far_it_is() {
        progress(Role.CUSTOMER)
                .body("complaint", equalTo(desk.complaint().toString()))
                .body("stages.stage", equalTo(List.of("recorded", "proposal", "choice", "promises", "settled")))
                .body("stages.state", equalTo(List.of("done", "done", "now", "ahead", "ahead")));
        desk.choose(Role.CUSTOMER, desk.proposal(), NEXT_WEEK).statusCode(201);
        progress(Role.CUSTOMER)
                .body("stages.state", equalTo(List.of("done", "done", "done", "now", "ahead")))
                .body("stages[3].promisedBy", equalTo(NEXT_WEEK.toString()));
        String promise = desk.get(Role.CUSTOMER, "/v1/promises?complaint=" + desk.complaint())
                .extract()
                .path("items[0].id");
        desk.fulfil(promise).statusCode(200);
        progress(Role.CUSTOMER).body("stages.state", equalTo(List.of("done", "done", "done", "done", "now")));
        complaints.say(desk.complaint(), "complaint-settled", "{\"by\": \"customer\"}");
        await().untilAsserted(() ->
                progress(Role.CUSTOMER).body("stages.state", equalTo(List.of("done", "done", "done", "done", "done"))));
    }

    @Test
    void it_is_said_in_the_language_of_the_caller() {
        desk.as(Role.CUSTOMER)
                .header("Accept-Language", "de-AT")
                .get("/v1/progress?complaint=" + desk.complaint())
                .then()
                .body("stages[1].says", equalTo("Wir haben Ihnen gesagt, was wir für Sie tun können."));
        progress(Role.PLATFORM).body("stages[1].says", equalTo("We have told you what we can do for you."));
    }

    @Test
    void with_little_history_the_dates_are_those_of_the_standard() {
        progress(Role.CUSTOMER).body("stages.little", equalTo(List.of(false, false, false, true, false)));
    }

    @Test
    void with_enough_history_they_are_those_of_others_who_waited() {
        others("now() - interval '40 days' - n * interval '1 day'", "interval '20 days'");

        var at = Instant.parse(progress(Role.CUSTOMER)
                .body("stages[2].little", equalTo(false))
                .extract()
                .path("stages[2].usuallyDoneBy"));

        assertTrue(at.isAfter(Instant.now().plus(Duration.ofDays(15))), at.toString());
        assertTrue(at.isBefore(Instant.now().plus(Duration.ofDays(35))), at.toString());
    }

    @Test
    void what_became_known_since_does_not_move_the_date() {
        others("now() - interval '40 days' - n * interval '1 day'", "interval '20 days'");
        others("now() - interval '3 days'", "null");
        var before = progress(Role.CUSTOMER).extract().<String>path("stages[2].usuallyDoneBy");

        write("update progress set choice_at = now() where choice_at is null and complaint <> '%s'"
                .formatted(desk.complaint()));
        others("now()", "interval '1 hour'");

        progress(Role.CUSTOMER).body("stages[2].usuallyDoneBy", equalTo(before));
    }

    @Test
    void what_others_waited_is_the_same_after_a_rebuild() {
        desk.choose(Role.CUSTOMER, desk.proposal(), NEXT_WEEK).statusCode(201);
        var before = row();

        write("delete from progress");
        var state = await(journals.of(reading).look(desk.complaint(), Change.Done::state));
        await(transactions.one(
                statements -> Bundle.of(Upsert.of(reading.rows(state))).run(statements)));

        assertEquals(before, row());
        assertTrue(before.contains("\"choice_at\":\"20"), before);
    }

    @Test
    void nothing_internal_is_shown() throws Exception {
        var stage = FactJson.MAPPER
                .readTree(progress(Role.CUSTOMER).extract().asString())
                .at("/stages/3");

        assertEquals(Set.of("stage", "state", "usuallyDoneBy", "late", "little", "says"), Set.copyOf(names(stage)));
    }

    @Test
    void an_unchanged_progress_need_not_be_sent_again() {
        var tag = progress(Role.CUSTOMER).extract().header("ETag");

        desk.as(Role.CUSTOMER)
                .header("If-None-Match", tag)
                .get("/v1/progress?complaint=" + desk.complaint())
                .then()
                .statusCode(304);
    }

    @Test
    void others_do_not_see_it() {
        problem(
                new Desk(Ids.next()).get(Role.CUSTOMER, "/v1/progress?complaint=" + desk.complaint()),
                404,
                "not-found");
        problem(desk.get(Role.ANALYST, "/v1/progress?complaint=" + desk.complaint()), 403, "forbidden");
        problem(desk.get(Role.AGENT, "/v1/progress?complaint=" + Ids.next()), 404, "not-heard-yet");
        problem(desk.get(Role.AGENT, "/v1/progress"), 422, "invalid-value");
        problem(desk.get(Role.AGENT, "/v1/progress?complaint=x"), 400, "malformed-request");
    }

    private ValidatableResponse progress(Role role) {
        return desk.get(role, "/v1/progress?complaint=" + desk.complaint()).statusCode(200);
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Enough others who were given a proposal, and chose some time after it. */
    private void others(String proposed, String took) {
        write("""
                insert into progress (complaint, recorded_at, proposal_at, choice_at)
                select gen_random_uuid(), proposed, proposed, proposed + %s
                from generate_series(1, %d) n, lateral (select %s as proposed) p""".formatted(took, Forecaster.ENOUGH, proposed));
    }

    private String row() {
        return await(transactions.one(statements -> statements.row(
                        "select cast(row_to_json(p) as text) from progress p where complaint = $1", desk.complaint())))
                .getString(0);
    }

    private void write(String statement) {
        await(transactions.one(statements -> statements.run(statement)));
    }
}
