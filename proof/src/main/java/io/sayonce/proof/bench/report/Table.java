package io.sayonce.proof.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All figures for people to read, a line each. */
public record Table(List<Line> figures) {

    private static final List<String> HEAD = List.of("measure", "figure", "target", "median", "rounds", "verdict");

    public List<String> lines() {
        var cells = new ArrayList<List<String>>(List.of(HEAD));
        figures.forEach(each -> cells.add(cells(each)));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static List<String> cells(Line line) {
        var rounds = line.rounds().stream().map(line.unit()::of).collect(Collectors.joining(", "));
        return List.of(
                line.measure(),
                line.name(),
                line.target().in(line.unit()),
                line.unit().of(line.median()),
                rounds,
                line.verdict().word());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
