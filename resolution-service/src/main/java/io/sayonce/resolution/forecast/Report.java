package io.sayonce.resolution.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The scores of a log, kind by kind, and whether they are what quotes of a probability have to be. */
record Report(SortedMap<String, Score> scores, double probability) {

    /** Of every kind with enough quotes enough were kept and they were not too long; and there is such a kind. */
    boolean isGood() {
        return scores.values().stream().anyMatch(Score::isEnough)
                && scores.values().stream().filter(Score::isEnough).allMatch(score -> score.isGood(probability));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(row("kind", "rows", "quotes", "kept", "longer", "around", "verdict"));
        scores.forEach((kind, score) -> lines.add(line(kind, score)));
        lines.add("");
        lines.add("kept: the share of quotes that were kept; at least %s".formatted(percent(probability)));
        lines.add("longer: the mean quote over the %s quantile of all durations, known afterwards; at most %.1f"
                .formatted(percent(probability), Score.MOST));
        lines.add("around: the same, with the quantile of the 200 promises made next to each");
        return lines;
    }

    private String line(String kind, Score score) {
        var nothing = score.quotes() == 0;
        return row(
                kind,
                score.rows(),
                score.quotes(),
                nothing ? "-" : percent(score.share()),
                nothing ? "-" : ratio(score.longer()),
                nothing ? "-" : ratio(score.longerAround()),
                verdict(score));
    }

    private String verdict(Score score) {
        if (!score.isEnough()) {
            return "little history";
        }
        if (score.share() < probability) {
            return "not enough kept";
        }
        return score.isGood(probability) ? "good" : "too long";
    }

    private static String row(Object... cells) {
        return "%-32s %8s %8s %8s %8s %8s  %s".formatted(cells);
    }

    /** Rounded down: 89.96 % is not 90 %. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1_000 + 1e-9) / 10);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
