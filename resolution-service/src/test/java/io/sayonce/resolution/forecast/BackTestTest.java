package io.sayonce.resolution.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sayonce.resolution.calendar.AroundTheClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackTestTest {

    @TempDir
    Path folder;

    @Test
    void a_log_is_read_whatever_the_order_of_its_columns() throws IOException {
        var log = read("""
                \uFEFFkind , End,who,START
                refund,2026-11-02T10:00:00Z,ann,2026-11-01T09:00:00+01:00
                refund,,ann,2026-11-01 09:00:00
                "repair, big",2026-11-03,ann,2026-11-02
                """);

        assertEquals(List.of(), log.faults());
        assertEquals(
                List.of(
                        promise("2026-11-01T08:00:00Z", "2026-11-02T10:00:00Z"),
                        new PastPromise(
                                Instant.parse("2026-11-01T08:00:00Z"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                log.kinds().get("refund"));
        assertEquals(
                List.of(promise("2026-11-01T23:00:00Z", "2026-11-02T23:00:00Z")),
                log.kinds().get("repair, big"));
    }

    @Test
    void rows_that_cannot_be_read_are_named_by_line_and_lose_nothing_else() throws IOException {
        var log = read("""
                start,end,kind
                2026-11-01T09:00:00Z,yesterday,refund
                2026-11-01T09:00:00Z,2026-10-01T09:00:00Z,refund
                2026-11-01T09:00:00Z,2026-11-02T09:00:00Z,
                ,2026-11-02T09:00:00Z,refund
                2026-11-01T09:00:00Z
                +9999-11-01T09:00:00Z,2026-11-02T09:00:00Z,refund
                2026-11-01T09:00:00Z,2026-11-02T09:00:00Z,refund
                """);

        assertEquals(
                List.of(
                        "line 2: \"yesterday\" is no time as ISO 8601 writes it",
                        "line 3: the end lies before the start",
                        "line 4: has no kind",
                        "line 5: has no start",
                        "line 6: has no kind",
                        "line 7: \"+9999-11-01T09:00:00Z\" is no time as ISO 8601 writes it"),
                log.faults());
        assertEquals(1, log.kinds().get("refund").size());
    }

    @Test
    void another_kind_of_file_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> read("name,age\nann,3\n"));
        assertThrows(IllegalArgumentException.class, () -> read(""));
        assertThrows(IllegalArgumentException.class, () -> BackTest.of(0.9, "").run(folder.resolve("none.csv")));
        assertThrows(IllegalArgumentException.class, () -> BackTest.of(90, ""));
        var unknown = assertThrows(IllegalArgumentException.class, () -> BackTest.of(0.9, "mars"));
        assertTrue(unknown.getMessage().contains("default"), unknown.getMessage());
    }

    @Test
    void a_log_whose_promises_behave_passes() throws IOException {
        assertEquals(BackTest.GOOD, BackTest.of(0.9, "").run(file(log("refund", 600) + rows("few", 20))));
        assertEquals(BackTest.GOOD, BackTest.of(0.9, "default").run(file(log("refund", 600))));
    }

    @Test
    void a_log_that_cannot_be_foreseen_does_not_pass_nor_one_that_is_too_short() throws IOException {
        var slow = rows("refund", 400).replaceAll("(?m)^(2024-0[3-9]-.*),.*,refund$", "$1,2025-06-01T00:00:00Z,refund");

        assertEquals(BackTest.NOT_GOOD, BackTest.of(0.9, "").run(file("start,end,kind\n" + slow)));
        assertEquals(BackTest.NOT_GOOD, BackTest.of(0.9, "").run(file(log("refund", 120))));
    }

    @Test
    void promises_that_stay_open_beyond_their_quote_count_as_not_kept() {
        var log = Logs.alike(600).log(1);
        var never = new ArrayList<>(log);
        for (var i = 300; i < never.size(); i += 3) {
            never.set(i, new PastPromise(log.get(i).madeAt(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        assertTrue(score(log).share() >= 0.9, score(log)::toString);
        assertTrue(score(never).share() < 0.9, score(never)::toString);
        assertTrue(score(never).quotes() < score(log).quotes(), "whose date is still to come tells nothing");
    }

    private static Score score(List<PastPromise> log) {
        return Score.of(log, AroundTheClock.UTC, ZoneOffset.UTC, 0.9);
    }

    private static String log(String kind, int rows) {
        return "start,end,kind\n" + rows(kind, rows);
    }

    private static String rows(String kind, int rows) {
        return Logs.alike(rows).log(1).stream()
                .map(one -> "%s,%s,%s\n".formatted(one.madeAt(), one.keptAt().orElseThrow(), kind))
                .collect(Collectors.joining());
    }

    private static PastPromise promise(String madeAt, String keptAt) {
        return new PastPromise(
                Instant.parse(madeAt), Optional.of(Instant.parse(keptAt)), Optional.empty(), Optional.empty());
    }

    private PromiseLog read(String text) throws IOException {
        return PromiseLog.read(file(text), ZoneId.of("Europe/Berlin"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.csv"), text);
    }
}
