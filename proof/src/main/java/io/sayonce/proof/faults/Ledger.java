package io.sayonce.proof.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.Trouble;

/** The runs of all times, one JSON object a line. */
record Ledger(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void add(Line run) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, JSON.writeValueAsString(run) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var all = new ArrayList<Line>();
            for (var each : Files.readAllLines(file)) {
                all.add(read(each));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line read(String json) {
        try {
            return JSON.readValue(json, Line.class);
        } catch (JsonProcessingException e) {
            throw new Trouble("%s holds a line that is no run: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
