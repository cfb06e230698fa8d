package io.sayonce.resolution.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.standard.Deadline;
import io.sayonce.resolution.standard.Standards;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What complaints are measured by, as callers see it, and as it is stamped on a complaint that really comes in. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class StandardResourceTest {

    @Inject
    Standards standards;

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_standards_are_listed_with_the_one_that_is_applied() {
        desk.get(Role.AGENT, "/v1/standards")
                .statusCode(200)
                .body("items.name", contains("default", "uk-disp", "us-cfpb"))
                .body("items.applied", contains(true, false, false));
    }

    @Test
    void a_standard_is_read_with_its_steps_and_its_calendar() {
        desk.get(Role.OPERATOR, "/v1/standards/uk-disp")
                .statusCode(200)
                .body("versions.version", contains("2016-06-30"))
                .body("versions[0].effectiveFrom", equalTo("2016-06-30"))
                .body("versions[0].steps.within", contains("3 business days", "8 weeks", "8 weeks"))
                .body("versions[0].steps.source", contains("DISP 1.5.1R", "DISP 1.6.2R(1)", "DISP 1.6.2R(2)"))
                .body("versions[0].calendar.zone", equalTo("Europe/London"))
                .body("versions[0].calendar.publicHolidays", equalTo("gb/eng"))
                .body("versions[0].calendar.hours[0].day", equalTo("monday"))
                .body("versions[0].calendar.hours.open.flatten().unique()", contains("09:00-17:00"));
    }

    @Test
    void the_arithmetic_is_explained_line_by_line() {
        desk.get(Role.AGENT, "/v1/standards/uk-disp/explain?from=2026-12-23T10:00:00Z&step=summary-resolution")
                .statusCode(200)
                .body("version", equalTo("2016-06-30"))
                .body("steps.step", contains("summary-resolution"))
                .body("steps[0].dueAt", equalTo("2026-12-30T17:00:00Z"))
                .body("steps[0].warnAt", equalTo("2026-12-29T17:00:00Z"))
                .body(
                        "steps[0].lines.line",
                        hasItems(
                                "Wed 2026-12-23: day of receipt, not counted",
                                "Fri 2026-12-25: Christmas",
                                "Wed 2026-12-30: business day 3",
                                "Wed 2026-12-30 17:00: due, 3 business days after receipt"))
                .body("steps[0].lines[0].at", equalTo("2026-12-23T10:00:00Z"));
    }

    @Test
    void a_version_can_be_named_whenever_it_is_in_force() {
        var early = "/v1/standards/uk-disp/explain?from=2010-01-04T10:00:00Z";
        refused(early, "from");
        desk.get(Role.AGENT, early + "&version=2016-06-30").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "explain, from",
        "explain?from=1999-12-31T23:59:59Z, from",
        "explain?from=2100-01-01T00:00:00Z, from",
        "explain?from=0000-01-01T00:00:00Z, from",
        "explain?from=2026-11-23T10:00:00Z&version=none, version",
        "explain?from=2026-11-23T10:00:00Z&step=none, step",
    })
    void what_cannot_be_counted_is_refused(String what, String parameter) {
        refused("/v1/standards/default/" + what, parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "explain?from=monday",
        "explain?from=1764000000",
        "explain?from=2026-11-23T10:00:00",
        "explain?from=2026-02-30T10:00:00Z",
        "explain?from=2026-11-23T10:00:00%2B19:00",
        "explain?from=%2B999999999-12-31T23:59:59Z",
    })
    void what_is_no_time_is_refused(String what) {
        problem(desk.get(Role.AGENT, "/v1/standards/default/" + what), 400, "malformed-request");
    }

    @Test
    void a_standard_that_is_not_there_is_not_found() {
        problem(desk.get(Role.AGENT, "/v1/standards/none"), 404, "not-found");
        problem(desk.get(Role.AGENT, "/v1/standards/none/explain?from=2026-11-23T10:00:00Z"), 404, "not-found");
    }

    @Test
    void a_complaint_is_stamped_once_with_the_standard_in_force() {
        var recorded = fact("complaint-recorded");
        var stamp = fact("standard-applied");

        var receivedAt = Instant.parse(Topic.header(recorded, "ce_time")).truncatedTo(ChronoUnit.MICROS);
        var version = standards.applied().inForce(receivedAt).orElseThrow();
        var due = version.deadlines(receivedAt).stream()
                .map(Deadline::dueAt)
                .map(Instant::toString)
                .toList();
        assertEquals("rule", Topic.header(stamp, "ce_actor"));
        assertEquals(Topic.header(recorded, "ce_id"), Topic.header(stamp, "ce_causationid"));
        for (var role : List.of(Role.AGENT, Role.CUSTOMER)) {
            desk.get(role, "/v1/standards/applied?complaint=" + desk.complaint())
                    .statusCode(200)
                    .body("standard", equalTo("default"))
                    .body("version", equalTo(version.version()))
                    .body("receivedAt", equalTo(receivedAt.toString()))
                    .body("deadlines.dueAt", equalTo(due));
        }
    }

    @Test
    void what_happens_later_moves_no_date() {
        var before = applied();

        complaints.assigned(desk.complaint(), Story.FRONT_DESK);
        complaints.closed(desk.complaint());
        complaints.reopened(desk.complaint());
        complaints.echo(desk.complaint());
        desk.rushed(Instant.now().plusSeconds(3_600));

        assertEquals(before, applied());
        var stamps = told(desk.complaint(), "standard-applied").stream()
                .map(fact -> Topic.header(fact, "ce_id"))
                .distinct();
        assertEquals(1, stamps.count());
    }

    @Test
    void another_complaint_is_none_of_a_customers_business() {
        problem(desk.get(Role.CUSTOMER, "/v1/standards/applied?complaint=" + Ids.next()), 404, "not-found");
        refused("/v1/standards/applied", "complaint");
    }

    private String applied() {
        fact("standard-applied");
        return desk.get(Role.AGENT, "/v1/standards/applied?complaint=" + desk.complaint())
                .statusCode(200)
                .extract()
                .asString();
    }

    private ConsumerRecord<String, String> fact(String name) {
        return await().until(() -> told(desk.complaint(), name), found -> !found.isEmpty())
                .get(0);
    }

    private static List<ConsumerRecord<String, String>> told(UUID complaint, String name) {
        return Complaints.told(complaint).stream()
                .filter(fact -> Topic.header(fact, "ce_type").equals("io.sayonce." + name))
                .toList();
    }

    private void refused(String address, String parameter) {
        problem(desk.get(Role.AGENT, address), 422, "invalid-value").body("errors.parameter", contains(parameter));
    }
}
