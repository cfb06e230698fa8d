package io.sayonce.stack.cfpb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.sayonce.stack.Trouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A CSV file as the CFPB publishes complaints, in either dialect of its header and dates. */
public record CfpbFile(Path path) {

    /** A row that is cut off in the middle of a quotation is a row of its own, not the end of the reading. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    public long rows() {
        var counter = new long[1];
        forEach(row -> counter[0]++);
        return counter[0];
    }

    public void forEach(Consumer<Row> reader) {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
                var parser = CSVParser.parse(text, FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new Trouble(path + " is empty.");
            }
            var reading = new Reading(Columns.of(records.next()));
            for (var line = parser.getCurrentLineNumber() + 1;
                    records.hasNext();
                    line = parser.getCurrentLineNumber() + 1) {
                reader.accept(reading.read(records.next(), line));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble("%s could not be read: %s".formatted(path, e.getMessage()), e);
        }
    }
}
