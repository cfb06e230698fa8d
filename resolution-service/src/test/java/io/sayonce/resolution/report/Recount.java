package io.sayonce.resolution.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The figures once more, counted from the journal's rows as somebody would with paper and pencil. No line in common with
 * the service: it knows neither its facts nor its state, only what stands in the contracts.
 */
record Recount(List<Story> stories) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Counted by name, as the report writes them; without those that are zero. */
    record Counts(Map<String, Long> byName) {}

    /** One row of the journal. */
    record Line(String type, Instant at, JsonNode value) {}

    /** All rows of one complaint, in the order of the journal. */
    record Story(List<Line> lines) {

        List<Line> of(String type) {
            return lines.stream().filter(line -> line.type().equals(type)).toList();
        }

        List<Line> about(String type, String field, String id) {
            return of(type).stream()
                    .filter(line -> line.value().path(field).asText().equals(id))
                    .toList();
        }

        /** The options that the customer chose, as they were proposed. */
        List<JsonNode> chosen() {
            return of("solution-chosen").stream()
                    .map(choice -> about(
                                    "solution-proposed",
                                    "proposal",
                                    choice.value().path("proposal").asText())
                            .get(0)
                            .value()
                            .at("/options/0"))
                    .toList();
        }

        Owned ownerAt(Instant moment) {
            var owner = of("owner-assigned").get(0);
            for (var line : of("owner-assigned")) {
                owner = line.at().isAfter(moment) ? owner : line;
            }
            return owned(owner.value().path("owner"));
        }

        /** An agent's team is the one from which the agent claimed the complaint, last of all. */
        Owned owned(JsonNode owner) {
            var name = owner.path("id").asText();
            if (owner.path("kind").asText().equals("team")) {
                return new Owned(name, "");
            }
            var team = "";
            var before = of("owner-assigned").get(0).value();
            for (var line : of("owner-assigned")) {
                var fromTeam = before.at("/owner/kind").asText().equals("team")
                        && line.value().path("because").asText().equals("claimed");
                if (fromTeam && line.value().at("/owner/id").asText().equals(name)) {
                    team = before.at("/owner/id").asText();
                }
                before = line.value();
            }
            return new Owned(team, name);
        }
    }

    record Owned(String team, String agent) {}

    Map<String, Counts> promises(String by) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (var story : stories) {
            for (var made : story.of("promise-made")) {
                count(story, made, by, counts);
            }
        }
        return named(counts);
    }

    private static void count(Story story, Line made, String by, Map<String, Map<String, Long>> counts) {
        var id = made.value().path("promise").asText();
        var due = Instant.parse(made.value().path("dueAt").asText());
        for (var moved : story.about("promise-renegotiated", "promise", id)) {
            due = Instant.parse(moved.value().path("dueAt").asText());
        }
        var broken = story.about("promise-broken", "promise", id);
        var kept = story.about("promise-fulfilled", "promise", id);
        var gone = story.about("promise-withdrawn", "promise", id);
        var decided = Stream.of(broken, kept, gone)
                .flatMap(List::stream)
                .map(Line::at)
                .findFirst();
        var given = made.value().path("team").isTextual();
        var owned = given ? story.owned(made.value().path("owner")) : story.ownerAt(decided.orElse(Instant.MAX));
        var group = counts.computeIfAbsent(
                switch (by) {
                    case "team" -> owned.team();
                    case "agent" -> owned.agent();
                    case "kind" -> made.value().path("kind").asText();
                    default -> YearMonth.from(due.atZone(LONDON)).toString();
                },
                name -> new HashMap<>());
        add(group, "made");
        outcomes(due, broken, kept, gone).forEach(name -> add(group, name));
    }

    private static List<String> outcomes(Instant due, List<Line> broken, List<Line> kept, List<Line> gone) {
        if (!kept.isEmpty()) {
            var at = Instant.parse(kept.get(0).value().path("fulfilledAt").asText());
            if (!at.isBefore(due)) {
                return List.of("keptLate");
            }
            return at.plus(Duration.ofHours(24)).isAfter(due) ? List.of("kept") : List.of("kept", "keptEarly");
        }
        if (!gone.isEmpty() && gone.get(0).value().path("by").asText().equals("lead")) {
            return List.of("takenBack");
        }
        if (!broken.isEmpty()) {
            return List.of("broken");
        }
        return gone.isEmpty() ? List.of("open") : List.of("letGo");
    }

    Map<String, Counts> proposals(String by) {
        var counts = new TreeMap<String, Map<String, Long>>();
        var waited = new TreeMap<String, List<Long>>();
        for (var story : stories) {
            story.of("solution-proposed").stream().limit(1).forEach(first -> {
                var group = group(story, first.at(), by);
                add(counts.computeIfAbsent(group, name -> new HashMap<>()), "firstProposals");
                waited.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(worked(story.of("complaint-recorded").get(0).at(), first.at()));
            });
            for (var choice : story.of("solution-chosen")) {
                var group = counts.computeIfAbsent(group(story, choice.at(), by), name -> new HashMap<>());
                add(group, "chosen");
                if (approvals(story, choice) == 0) {
                    add(group, "atFrontLine");
                }
            }
        }
        if (!by.equals("agent")) {
            waited.forEach((group, each) -> counts.get(group).putAll(quantiles(each)));
        }
        return named(counts);
    }

    private static String group(Story story, Instant at, String by) {
        return switch (by) {
            case "team" -> story.ownerAt(at).team();
            case "agent" -> story.ownerAt(at).agent();
            default -> YearMonth.from(at.atZone(LONDON)).toString();
        };
    }

    private static Map<String, Long> quantiles(List<Long> waited) {
        var sorted = waited.stream().sorted(Comparator.naturalOrder()).toList();
        return Map.of(
                "median", sorted.get((int) Math.ceil(sorted.size() * 0.5) - 1),
                "ninetieth", sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1));
    }

    /** Mondays to Fridays from 8 to 18; there is no bank holiday in the autumn. */
    private static long worked(Instant from, Instant until) {
        var worked = Duration.ZERO;
        for (var day = from.atZone(LONDON).toLocalDate();
                !day.isAfter(until.atZone(LONDON).toLocalDate());
                day = day.plusDays(1)) {
            var opens = day.atTime(8, 0).atZone(LONDON).toInstant();
            var closes = day.atTime(18, 0).atZone(LONDON).toInstant();
            var begin = opens.isAfter(from) ? opens : from;
            var end = closes.isBefore(until) ? closes : until;
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            worked = weekend || !begin.isBefore(end) ? worked : worked.plus(Duration.between(begin, end));
        }
        return worked.toSeconds();
    }

    private static int approvals(Story story, Line choice) {
        return story.of("solution-proposed").stream()
                .filter(proposed ->
                        proposed.value().get("proposal").equals(choice.value().get("proposal")))
                .mapToInt(proposed -> proposed.value().get("approvalHops").asInt())
                .sum();
    }

    /**
     * How far each customer lies from the others by what their choices come to; the factor as printed in the book. Among
     * fewer than ten nobody is an outlier.
     */
    Map<String, String> outliers(ToDoubleFunction<List<JsonNode>> of) {
        var sums = new TreeMap<String, Double>();
        for (var story : stories) {
            var customer = story.of("complaint-recorded")
                    .get(0)
                    .value()
                    .path("customer")
                    .asText();
            var sum = of.applyAsDouble(story.chosen());
            if (sum > 0) {
                sums.put(customer, sum);
            }
        }
        var median = median(sums.values());
        var mad =
                median(sums.values().stream().map(sum -> Math.abs(sum - median)).toList());
        var outliers = new TreeMap<String, String>();
        sums.forEach((customer, sum) -> {
            var score = 0.6745 * (sum - median) / Math.max(Math.max(mad, 0.5), median / 10);
            if (sums.size() >= 10 && Math.abs(score) > 3.5) {
                outliers.put(customer, "%.2f %.3f".formatted(sum, score));
            }
        });
        return outliers;
    }

    private static double median(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void add(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    private static Map<String, Counts> named(Map<String, Map<String, Long>> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Counts(one.getValue())));
    }
}
