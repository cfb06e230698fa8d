package io.sayonce.resolution.rest;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.kit.parcel.Parcels.await;
import static io.sayonce.resolution.Desk.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** What leads and analysts read, told row by row for a year in which nothing else happens. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class ReportResourceTest {

    private static final String YEAR = "from=2031-01-01T00:00:00Z&until=2032-01-01T00:00:00Z";

    @Inject
    Transactions transactions;

    private final Desk desk = new Desk(Ids.next());

    @BeforeEach
    void nothingYet() {
        for (var table :
                List.of("promise where due_at", "proposal where chosen_at", "first_proposal where proposed_at")) {
            write("delete from " + table + " >= '2031-01-01'");
        }
        write("delete from progress where recorded_at >= '2031-01-01'");
    }

    @Test
    void a_promise_belongs_to_the_month_in_which_it_is_due_where_the_calendar_is_kept() {
        promises("KEPT", "2031-06-30 22:59:59+00", "front-desk", 1);
        promises("BROKEN", "2031-06-30 23:00:00+00", "front-desk", 2);

        report("promises?by=month")
                .body("items.group", contains("2031-06", "2031-07"))
                .body("items.made", contains(1, 2))
                .body("items.keptRatio", contains(1.0f, 0.0f));
    }

    @Test
    void nothing_is_said_of_how_well_what_is_not_decided_was_kept() {
        promises("OPEN", "2031-05-05", "front-desk", 1);
        promises("LET_GO", "2031-05-05", "front-desk", 1);

        report("promises?by=team")
                .body("items.open", contains(1))
                .body("items.letGo", contains(1))
                .body("items[0]", not(hasKey("keptRatio")));
    }

    @Test
    void what_has_no_team_is_counted_by_itself_and_pages_lose_nobody() {
        promises("KEPT", "2031-05-05", null, 3);
        for (var team : List.of("a", "b", "c")) {
            promises("KEPT_LATE", "2031-05-05", team, 1);
        }

        var first = report("promises?by=team&limit=2");
        first.body("items[0]", not(hasKey("group"))).body("items.made", contains(3, 1));
        var next = first.extract().header("Link").replaceAll("<(.*)>.*", "$1");
        desk.as(Role.LEAD)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.group", contains("b", "c"))
                .header("Link", equalTo(null));
    }

    @Test
    void agents_are_not_measured_by_time() {
        write("""
                insert into first_proposal (complaint, proposed_at, team, waited_seconds)
                select gen_random_uuid(), '2031-05-05', 'front-desk', n * 60 from generate_series(1, 10) n""");
        write("""
                insert into proposal (id, complaint, proposed_at, is_first, proposing_agent)
                values (gen_random_uuid(), gen_random_uuid(), '2031-05-05', true, 'anna')""");

        report("proposals?by=team")
                .body("items[0].waited.median", equalTo("PT5M"))
                .body("items[0].waited.ninetieth", equalTo("PT9M"));
        report("proposals?by=agent")
                .body("items.group", contains("anna"))
                .body("items", everyItem(not(hasKey("waited"))));
        write("delete from proposal where proposing_agent = 'anna'");
    }

    @Test
    void decided_at_the_front_line_is_what_nobody_else_had_to_approve_of() {
        chosen("front-desk", 0, 3);
        chosen("front-desk", 1, 1);

        report("proposals?by=team")
                .body("items.chosen", contains(4))
                .body("items.atFrontLine", contains(3))
                .body("items.frontLineRatio", contains(0.75f));
    }

    @Test
    void whoever_differs_much_from_the_others_is_shown_to_people() {
        complaints("p-%s", 12, 1);
        complaints("often", 1, 7);

        report("outliers?by=product&of=complaints")
                .body("note", containsString("Nothing decides by it"))
                .body("compared", equalTo(13))
                .body("median", equalTo(1.0f))
                .body("items.of", contains("often"))
                .body("items.value", contains(7.0f))
                .body("items.score", contains(8.094f));
    }

    @Test
    void a_little_more_than_usual_is_nothing_to_look_at_even_where_all_others_are_alike() {
        complaints("p-%s", 12, 1);
        complaints("thrice", 1, 3);

        report("outliers?by=product&of=complaints")
                .body("compared", equalTo(13))
                .body("items", equalTo(List.of()));
    }

    @Test
    void among_few_nobody_is_an_outlier() {
        complaints("p-%s", 8, 1);
        complaints("often", 1, 50);

        report("outliers?by=product&of=complaints").body("compared", equalTo(9)).body("items", equalTo(List.of()));
    }

    @Test
    void without_anything_to_compare_there_is_no_median() {
        report("outliers?by=agent&of=remedies").body("compared", equalTo(0)).body("$", not(hasKey("median")));
    }

    @Test
    void costs_are_compared_in_one_currency() {
        for (var i = 0; i < 12; i++) {
            cost("team-" + i, "10.00", "EUR");
        }
        cost("dear", "95.50", "EUR");
        cost("far", "9999.00", "JPY");

        report("outliers?by=team&of=cost&currency=EUR")
                .body("compared", equalTo(13))
                .body("items.of", contains("dear"))
                .body("items.value", contains(95.5f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promises | from=2031-01-01T00:00:00Z | 422 | until",
                "promises | from=2031-01-01T00:00:00Z&until=2031-01-01T00:00:00Z | 422 | until",
                "promises | from=2031-01-01T00:00:00Z&until=2035-01-01T00:00:00Z | 422 | until",
                "promises | from=1031-01-01T00:00:00Z&until=2031-01-01T00:00:00Z | 422 | from",
                "promises | from=yesterday&until=2031-01-01T00:00:00Z | 400 | from",
                "promises | by=customer&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 400 | by",
                "proposals | by=kind&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 400 | by",
                "outliers | by=team&of=cost&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 422 | currency",
                "outliers | by=team&of=cost&currency=euro&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 422 | currency",
                "outliers | by=team&of=minutes&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 400 | of",
                "outliers | by=team&of=cost&limit=201&from=2031-01-01T00:00:00Z&until=2031-02-01T00:00:00Z | 422 | limit",
            })
    void what_cannot_be_asked_is_refused(String report, String asked, int status, String parameter) {
        var by = asked.startsWith("by") ? "" : "by=team&";
        problem(
                        desk.get(Role.LEAD, "/v1/reports/" + report + "?" + by + asked),
                        status,
                        status == 400 ? "malformed-request" : "invalid-value")
                .body("errors.parameter", contains(parameter));
    }

    private ValidatableResponse report(String asked) {
        return desk.get(Role.ANALYST, "/v1/reports/" + asked + "&" + YEAR).statusCode(200);
    }

    private void promises(String outcome, String due, String team, int count) {
        write("""
                insert into promise (id, complaint, state, due_at, owner_kind, owner_id, kind, outcome, answering_team)
                select gen_random_uuid(), gen_random_uuid(), 'OPEN', '%s', 'AGENT', 'anna', 'CALLBACK', '%s', %s
                from generate_series(1, %d)""".formatted(due, outcome, team == null ? "null" : "'" + team + "'", count));
    }

    private void chosen(String team, int hops, int count) {
        write("""
                insert into proposal (id, complaint, chosen_at, answering_team, approval_hops)
                select gen_random_uuid(), gen_random_uuid(), '2031-05-05', '%s', %d from generate_series(1, %d)""".formatted(team, hops, count));
    }

    private void complaints(String product, int products, int each) {
        for (var i = 0; i < products; i++) {
            write("""
                    insert into progress (complaint, recorded_at, product)
                    select gen_random_uuid(), '2031-05-05', '%s' from generate_series(1, %d)""".formatted(product.formatted(i), each));
        }
    }

    private void cost(String team, String amount, String currency) {
        var complaint = UUID.randomUUID();
        write("insert into progress (complaint, recorded_at) values ('%s', '2031-05-05')".formatted(complaint));
        write("""
                insert into proposal (id, complaint, chosen_at, answering_team, cost, currency)
                values (gen_random_uuid(), '%s', '2031-05-05', '%s', %s, '%s')""".formatted(complaint, team, amount, currency));
    }

    private void write(String statement) {
        await(transactions.one(statements -> statements.run(statement)));
    }
}
