package io.sayonce.proof.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FigureFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void programs_read_what_people_read_in_the_table() throws IOException {
        var file = new FigureFile(folder.resolve("new/bench.json"));

        file.write(
                "0a1b2c3",
                List.of("2 processors", "2 processors, load 1.0"),
                List.of(
                        new Line("intake", "rate", Unit.PER_SECOND, Target.atLeast(3), List.of(1.0, 4.0, 9.0)),
                        new Line("footprint", "idle", Unit.MEGABYTES, Target.none(), List.of(Double.NaN))));

        assertEquals(JSON.readTree("""
                        {"commit": "0a1b2c3", "machine": ["2 processors", "2 processors, load 1.0"], "figures": [
                          {"measure": "intake", "figure": "rate", "unit": "per-second", "median": 4.0,
                           "rounds": [1.0, 4.0, 9.0], "target": "≥ 3/s", "verdict": "met"},
                          {"measure": "footprint", "figure": "idle", "unit": "megabytes", "median": null,
                           "rounds": [null], "target": "", "verdict": "—"}
                        ]}"""), JSON.readTree(file.path().toFile()));
    }
}
