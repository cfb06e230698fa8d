package io.sayonce.resolution.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Upsert;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.report.Recount.Counts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every figure is what somebody counts who goes through the journal, also after a rebuild. */
@QuarkusTest
@WithTestResource(
        value = TravellingClock.class,
        initArgs = @ResourceArg(name = "start", value = "2025-09-08T09:00:00Z"))
class FiguresTest {

    private static final long SEED = 20_251_108;
    private static final String PERIOD = "from=2025-09-01T00:00:00Z&until=2026-06-01T00:00:00Z&limit=200";
    private static final List<String> PROMISES = List.of("team", "kind", "agent", "month");
    private static final List<String> PROPOSALS = List.of("team", "agent", "month");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    @Inject
    Transactions transactions;

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(Ids.next());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_figures_are_those_of_a_recount_of_the_journal() {
        Journal<Resolution> journal = journals.of(reading);
        var mass = new Mass(SEED, journal, transactions, complaints);
        mass.happen();
        await().until(() -> rows("owner-assigned") == mass.assigned() && overdue() == 0);

        var recount = new Recount(mass.complaints().stream().map(this::story).toList());
        assertTelling(recount.promises("kind"), recount.proposals("month"));
        assertTrue(!recount.outliers(List::size).isEmpty()
                && !recount.outliers(FiguresTest::euros).isEmpty());
        assertSame(recount);

        List.of("promise", "proposal", "progress", "first_proposal").forEach(table -> write("delete from " + table));
        for (var complaint : mass.complaints()) {
            var state = await(journal.look(complaint, Change.Done::state));
            await(transactions.one(
                    statements -> Bundle.of(Upsert.of(reading.rows(state))).run(statements)));
        }
        assertSame(recount);
    }

    private void assertSame(Recount recount) {
        PROMISES.forEach(by -> assertEquals(recount.promises(by), report("promises", by), by));
        PROPOSALS.forEach(by -> assertEquals(recount.proposals(by), report("proposals", by), by));
        PROMISES.forEach(this::assertRatios);
        assertEquals(recount.outliers(List::size), outliers("remedies"));
        assertEquals(recount.outliers(FiguresTest::euros), outliers("cost&currency=EUR"));
    }

    private static double euros(List<JsonNode> options) {
        return options.stream()
                .mapToDouble(option -> option.at("/cost/amount").asDouble())
                .sum();
    }

    private Map<String, String> outliers(String of) {
        var outliers = new TreeMap<String, String>();
        for (var item : items("outliers", "customer&of=" + of)) {
            var text = "%.2f %.3f"
                    .formatted(item.path("value").asDouble(), item.path("score").asDouble());
            outliers.put(item.path("of").asText(), text);
        }
        return outliers;
    }

    /** Figures that are all zero would be equal, too. */
    private static void assertTelling(Map<String, Counts> promises, Map<String, Counts> proposals) {
        for (var name : List.of("made", "kept", "keptEarly", "keptLate", "broken", "takenBack", "letGo", "open")) {
            assertTrue(sum(promises, name) > 2, () -> name + " in " + promises);
        }
        for (var name : List.of("firstProposals", "chosen", "median", "ninetieth")) {
            assertTrue(sum(proposals, name) > 10, () -> name + " in " + proposals);
        }
    }

    private static long sum(Map<String, Counts> counts, String name) {
        return counts.values().stream()
                .mapToLong(one -> one.byName().getOrDefault(name, 0L))
                .sum();
    }

    private void assertRatios(String by) {
        for (var item : items("promises", by)) {
            var kept = item.path("kept").asLong();
            var owed = kept
                    + item.path("keptLate").asLong()
                    + item.path("broken").asLong()
                    + item.path("takenBack").asLong();
            assertEquals(owed == 0, item.path("keptRatio").isMissingNode(), item::toString);
            assertEquals(
                    owed == 0 ? 0 : kept / (double) owed, item.path("keptRatio").asDouble(), 0.00005, item::toString);
        }
    }

    /** What the service says, as the recount writes it: no zeros, and times in seconds. */
    private Map<String, Counts> report(String of, String by) {
        var report = new TreeMap<String, Counts>();
        for (var item : items(of, by)) {
            var counts = new HashMap<String, Long>();
            item.properties().stream()
                    .filter(field -> field.getValue().isIntegralNumber()
                            && field.getValue().asLong() > 0)
                    .forEach(
                            field -> counts.put(field.getKey(), field.getValue().asLong()));
            item.path("waited")
                    .properties()
                    .forEach(field -> counts.put(
                            field.getKey(),
                            Duration.parse(field.getValue().asText()).toSeconds()));
            report.put(item.path("group").asText(""), new Counts(counts));
        }
        return report;
    }

    private List<JsonNode> items(String of, String by) {
        var answer = desk.get(Role.ANALYST, "/v1/reports/" + of + "?by=" + by + "&" + PERIOD)
                .statusCode(200)
                .extract()
                .asString();
        var items = new ArrayList<JsonNode>();
        json(answer).path("items").forEach(items::add);
        return items;
    }

    private Recount.Story story(UUID complaint) {
        return new Recount.Story(await(transactions.one(statements -> statements.rows("""
                                select type, headers ->> 'ce_time', cast(value as text) from journal
                                where subject = $1 order by version""", complaint))).stream()
                .map(row -> new Recount.Line(
                        row.getString(0).replace("io.sayonce.", ""),
                        Instant.parse(row.getString(1)),
                        json(row.getString(2))))
                .toList());
    }

    private int rows(String type) {
        return await(transactions.one(statements -> statements.row(
                        "select cast(count(*) as int) from journal where type like $1 and headers ->> 'ce_time' < '2026-06'",
                        "%" + type)))
                .getInteger(0);
    }

    /** What the clock has still to say. */
    private int overdue() {
        return await(transactions.one(statements ->
                        statements.row("select cast(count(*) as int) from deadline where at <= clock_timestamp()")))
                .getInteger(0);
    }

    private void write(String statement) {
        await(transactions.one(statements -> statements.run(statement)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
