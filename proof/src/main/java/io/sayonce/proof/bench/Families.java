package io.sayonce.proof.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.sayonce.stack.process.Part;
import io.sayonce.stack.run.Parts;

/** The processes of a stack by part, each part with its children; none of a part that does not run. */
final class Families {

    private Families() {}

    static Map<String, List<ProcessHandle>> of(Parts parts) {
        var families = new LinkedHashMap<String, List<ProcessHandle>>();
        parts.all().forEach(part -> families.put(part.name(), of(part)));
        return families;
    }

    static Stream<ProcessHandle> all(Parts parts) {
        return of(parts).values().stream().flatMap(Collection::stream);
    }

    private static List<ProcessHandle> of(Part part) {
        return part.process().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }
}
