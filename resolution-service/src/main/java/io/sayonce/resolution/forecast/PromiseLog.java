package io.sayonce.resolution.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A log of promises in a CSV file whose first line names {@code start}, {@code end} and {@code kind}; other columns are
 * not looked at. An empty end is that of a promise that is still open.
 *
 * @param kinds the promises of each kind, by its name
 * @param faults the rows that cannot be read, each a sentence with its line
 */
public record PromiseLog(Map<String, List<PastPromise>> kinds, List<String> faults) {

    private static final List<String> NEEDED = List.of("start", "end", "kind");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    /**
     * Refused with a sentence if there is no such file, or if it is no log.
     *
     * @param zone where times without an offset, and days, were written down
     */
    public static PromiseLog read(Path file, ZoneId zone) {
        try (var text = new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                var parser = CSVParser.parse(text, FORMAT)) {
            return read(parser, zone);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static PromiseLog read(CSVParser parser, ZoneId zone) {
        var rows = parser.iterator();
        var columns = columns(rows.hasNext() ? rows.next().toList() : List.of());
        var kinds = new TreeMap<String, List<PastPromise>>();
        var faults = new ArrayList<String>();
        for (var line = next(parser); rows.hasNext(); line = next(parser)) {
            var row = rows.next();
            try {
                var promise = promise(row, columns, zone);
                kinds.computeIfAbsent(told(row, columns, "kind"), kind -> new ArrayList<>())
                        .add(promise);
            } catch (Unclear unclear) {
                faults.add("line %d: %s".formatted(line, unclear.getMessage()));
            }
        }
        return new PromiseLog(kinds, faults);
    }

    /** The line after what was read; to be asked before the parser looks ahead. */
    private static long next(CSVParser parser) {
        return parser.getCurrentLineNumber() + 1;
    }

    private static Map<String, Integer> columns(List<String> header) {
        var names = header.stream()
                .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.containsAll(NEEDED)) {
            throw new IllegalArgumentException("the first line must name the columns " + String.join(", ", NEEDED));
        }
        return NEEDED.stream().collect(Collectors.toMap(name -> name, names::indexOf));
    }

    private static PastPromise promise(CSVRecord row, Map<String, Integer> columns, ZoneId zone) {
        var start = WrittenTime.of(told(row, columns, "start"), zone);
        var end = Optional.of(value(row, columns, "end"))
                .filter(text -> !text.isEmpty())
                .map(text -> WrittenTime.of(text, zone));
        if (end.filter(start::isAfter).isPresent()) {
            throw new Unclear("the end lies before the start");
        }
        return new PastPromise(start, end, Optional.empty(), Optional.empty());
    }

    private static String told(CSVRecord row, Map<String, Integer> columns, String column) {
        var value = value(row, columns, column);
        if (value.isEmpty()) {
            throw new Unclear("has no " + column);
        }
        return value;
    }

    private static String value(CSVRecord row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        return at < row.size() ? row.get(at) : "";
    }
}
