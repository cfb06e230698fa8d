package io.sayonce.proof.faults;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.sayonce.proof.faults.Line.Recovered;
import io.sayonce.proof.faults.check.Violation;
import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.proof.faults.strike.Plan;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportTest {

    private static final Optional<Duration> LATE = Optional.of(Duration.ofMillis(2_500));

    @Test
    void how_soon_the_trained_are_back_stands_beside_how_soon_the_others_are() {
        var said = summary(killed(false, 9_000, 10_000), killed(true, 4_000, 5_000), killed(true, 4_500, 6_000));

        assertEquals(
                List.of(
                        "loyalty-service 1 9.0/9.0 s 3 s 10.0/10.0 s 12 s",
                        "loyalty-service, trained 2 4.5/4.5 s 3 s 6.0/6.0 s 12 s"),
                said.lines()
                        .filter(line -> line.startsWith("loyalty"))
                        .map(line -> line.replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void where_nothing_was_killed_nothing_is_said_of_it() {
        assertEquals(
                1,
                summary(run(false, List.of()))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count());
    }

    @Test
    void a_run_that_was_not_good_says_how_it_is_repeated() {
        var outcome = Outcome.failed(Plan.of(7), new IllegalStateException("broken"));

        var plain = said(report -> report.tell(outcome, Line.of(outcome, 10, false)));
        var trained = said(report -> report.tell(outcome, Line.of(outcome, 2.5, true)));

        assertTrue(plain.contains("again: ./sayonce faults --seed 7 --rate 10.0\n"), plain);
        assertTrue(trained.contains("again: ./sayonce faults --seed 7 --rate 2.5 --trained\n"), trained);
    }

    @Test
    void a_fault_without_effect_is_told_and_counted() {
        var strike = Plan.of(16).strikes().get(0);
        var asPlanned = Struck.of(strike, Duration.ofSeconds(9), Duration.ofSeconds(10), Optional.empty());
        var inVain = Struck.of(strike, Duration.ofSeconds(9), Duration.ofSeconds(2), Optional.of("nobody took over"));
        var run = struck(asPlanned, inVain);
        var line = Line.of(run, 10, false);

        assertEquals(
                List.of("zombie had no effect: nobody took over"),
                said(report -> report.tell(run, line))
                        .lines()
                        .skip(1)
                        .map(String::strip)
                        .toList());
        assertTrue(summary(line).contains("; 1 faults without effect"), summary(line));
    }

    @Test
    void how_late_the_latest_promise_was_broken_is_told_where_one_was() {
        var late = Line.of(struck(), 10, false);

        assertTrue(
                summary(run(false, List.of()), late).contains("; the latest promise broken 2.5 s late;"),
                () -> summary(late));
        assertFalse(summary(run(false, List.of())).contains("late"));
    }

    @Test
    void lines_of_old_runs_say_nothing_of_what_had_no_effect() {
        assertEquals(List.of(), run(false, List.of(), null).vain());
    }

    @Test
    void nor_how_soon_who_was_killed_was_back() {
        var old = run(false, List.of(new Recovered("loyalty-service", 20L, 500L)), null);

        assertEquals(summary(run(false, List.of())), summary(old));
    }

    @Test
    void a_fault_after_the_last_story_met_nobody() {
        var strike = Plan.of(16).strikes().get(0);
        var struck = Struck.of(strike, Duration.ofSeconds(9), Duration.ofSeconds(10), Optional.empty());

        assertEquals(struck, struck.amidst(Duration.ofSeconds(10)));
        assertEquals(
                "no story began any more", struck.amidst(Duration.ofSeconds(9)).vain());
    }

    @Test
    void what_was_promised_otherwise_is_told_before_what_is_stuck() {
        var violations = List.of(Violation.stuck("late"), Violation.stuck("later"), new Violation(Sort.LOST, "gone"));
        var run = new Outcome(Plan.of(7), List.of(), 9, 9, 60, violations, 0, 0, Optional.empty(), List.of(), 25);

        assertEquals(
                List.of("LOST: gone", "STUCK: late", "STUCK: later"),
                said(report -> report.tell(run, Line.of(run, 10, false)))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("LOST") || line.startsWith("STUCK"))
                        .toList());
    }

    @Test
    void a_run_in_which_a_service_took_the_blame_was_not_good() {
        var violations = List.of(Violation.error("%s", "was answered 500"));
        var run = new Outcome(Plan.of(7), List.of(), 9, 9, 60, violations, 0, 0, Optional.empty(), List.of(), 25);
        var line = Line.of(run, 10, false);

        assertFalse(line.isGood());
        assertTrue(summary(line).contains(" 0 stuck, 1 internal errors;"), summary(line));
    }

    private static Outcome struck(Struck... struck) {
        return new Outcome(Plan.of(16), List.of(struck), 9, 9, 60, List.of(), 0, 0, LATE, List.of(), 25);
    }

    private static String summary(Line... runs) {
        return said(report -> report.summarize("these", List.of(runs)));
    }

    private static String said(Consumer<Report> by) {
        var said = new ByteArrayOutputStream();
        by.accept(new Report(new PrintStream(said, true, StandardCharsets.UTF_8)));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Line killed(boolean trained, long writeMillis, long heardMillis) {
        return run(trained, List.of(new Recovered("loyalty-service", writeMillis, heardMillis)));
    }

    private static Line run(boolean trained, List<Recovered> recovered) {
        return run(trained, recovered, List.of());
    }

    private static Line run(boolean trained, List<Recovered> recovered, List<Struck> struck) {
        return new Line(
                1,
                "abc",
                10.0,
                trained,
                List.of("service-killed"),
                9,
                9,
                60,
                0,
                0,
                0,
                0,
                null,
                0,
                0,
                null,
                recovered,
                struck,
                25,
                1);
    }
}
