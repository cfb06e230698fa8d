package io.sayonce.proof.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One figure of a measure over its rounds; the median is what counts, but of things that are counted each round. */
public record Line(String measure, String name, Unit unit, Target target, List<Double> rounds) {

    /** One for each figure, in the order in which the rounds told them. */
    public static List<Line> of(String measure, List<List<Figure>> rounds) {
        var byName = new LinkedHashMap<String, List<Figure>>();
        rounds.forEach(round -> round.forEach(each ->
                byName.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each)));
        return byName.values().stream()
                .map(same -> of(measure, same.get(0), same))
                .toList();
    }

    private static Line of(String measure, Figure first, List<Figure> same) {
        var values = same.stream().map(Figure::value).toList();
        return new Line(measure, first.name(), first.unit(), first.target(), values);
    }

    public double median() {
        var sorted = rounds.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public Verdict verdict() {
        return unit == Unit.COUNT && rounds.stream().anyMatch(each -> target.on(each) == Verdict.SHORT)
                ? Verdict.SHORT
                : target.on(median());
    }
}
