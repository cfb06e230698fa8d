package io.sayonce.proof.bench.report;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LineTest {

    @Test
    void figures_of_one_name_are_one_line() {
        var rate = Figure.of("rate", 5, Unit.PER_SECOND).atLeast(4);
        var late = Figure.of("late", 9, Unit.MILLIS);

        assertEquals(
                List.of(
                        new Line("intake", "rate", Unit.PER_SECOND, Target.atLeast(4), List.of(5.0, 7.0)),
                        new Line("intake", "late", Unit.MILLIS, Target.none(), List.of(9.0))),
                Line.of(
                        "intake",
                        List.of(
                                List.of(rate, late),
                                List.of(Figure.of("rate", 7, Unit.PER_SECOND).atLeast(4)))));
    }

    @Test
    void the_median_of_the_rounds_counts() {
        assertEquals(3, line(Target.none(), 9, 3, 1).median());
        assertEquals(4, line(Target.none(), 9, 3, 1, 5).median());
    }

    @Test
    void a_line_is_judged_by_its_median() {
        assertEquals(Verdict.MET, line(Target.atLeast(3), 1, 3, 9).verdict());
        assertEquals(Verdict.SHORT, line(Target.atLeast(4), 1, 3, 9).verdict());
        assertEquals(Verdict.MET, line(Target.atMost(3), 1, 3, 9).verdict());
        assertEquals(Verdict.SHORT, line(Target.atMost(2), 1, 3, 9).verdict());
        assertEquals(Verdict.NONE, line(Target.none(), 1, 3, 9).verdict());
    }

    @Test
    void what_may_not_happen_may_not_happen_in_any_round() {
        var twice = new Line("clock", "broken twice", Unit.COUNT, Target.atMost(0), List.of(0.0, 1.0, 0.0));

        assertEquals(Verdict.SHORT, twice.verdict());
    }

    @Test
    void what_could_not_be_measured_is_not_judged() {
        assertEquals(Verdict.NONE, line(Target.atMost(3), Double.NaN).verdict());
    }

    @Test
    void the_table_is_aligned() {
        assertEquals(
                List.of(
                        "measure  figure  target  median  rounds         verdict",
                        "intake   rate    ≥ 3/s   3/s     1/s, 3/s, 9/s  met"),
                new Table(List.of(line(Target.atLeast(3), 1, 3, 9))).lines());
    }

    private static Line line(Target target, double... rounds) {
        return new Line(
                "intake",
                "rate",
                Unit.PER_SECOND,
                target,
                Arrays.stream(rounds).boxed().toList());
    }
}
