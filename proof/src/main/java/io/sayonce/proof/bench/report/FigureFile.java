package io.sayonce.proof.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** All figures for programs to read, as one JSON object. */
public record FigureFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * @param commit what was measured
     * @param machine what it was measured on, at the beginning and at the end
     */
    public void write(String commit, List<String> machine, List<Line> figures) {
        var content = new LinkedHashMap<String, Object>();
        content.put("commit", commit);
        content.put("machine", machine);
        content.put("figures", figures.stream().map(FigureFile::object).toList());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            JSON.writeValue(path.toFile(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(Line line) {
        var object = new LinkedHashMap<String, Object>();
        object.put("measure", line.measure());
        object.put("figure", line.name());
        object.put("unit", line.unit().label());
        object.put("median", known(line.median()));
        object.put("rounds", line.rounds().stream().map(FigureFile::known).toList());
        object.put("target", line.target().in(line.unit()));
        object.put("verdict", line.verdict().word());
        return object;
    }

    /** What is not a number is null in JSON. */
    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
