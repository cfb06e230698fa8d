package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** A value that programs stumble over, and what it is called. */
record Trap(String name, String value) {

    /** A table: one a line, its name and its value with a bar between them. */
    static List<Trap> table(String lines) {
        return lines.lines().map(Trap::line).toList();
    }

    private static Trap line(String line) {
        var bar = line.indexOf('|');
        return new Trap(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
    }

    static List<Trap> all(List<Trap> some, Trap... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
