package io.sayonce.resolution.standard.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.sayonce.resolution.standard.Standard;

/**
 * The files that standards are kept in: the shipped ones, and a company's own. What is written in an own file takes the
 * place of what is shipped under the same name.
 */
public final class StandardFiles {

    private static final List<String> SHIPPED = List.of("default", "uk-disp", "us-cfpb");

    private final List<Written> shipped = new ArrayList<>();
    private final List<Written> own = new ArrayList<>();

    private record Written(String where, StandardFile file) {}

    public StandardFiles() {
        for (var name : SHIPPED) {
            var where = "/standards/" + name + ".yaml";
            shipped.add(new Written(where, read(where, resource(where))));
        }
    }

    /** With all {@code .yaml} and {@code .json} files of a folder. */
    public StandardFiles with(Path folder) {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .forEach(file -> with(file.toString(), text(file)));
            return this;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the folder %s cannot be read".formatted(folder), unreadable);
        }
    }

    StandardFiles with(String where, String text) {
        own.add(new Written(where, read(where, text)));
        return this;
    }

    /** All standards; refused in one sentence if anything is wrong with any of them. */
    public Collection<Standard> standards() {
        var calendars =
                byName("calendars called", StandardFile::calendars, CalendarEntry::name, CalendarEntry::toCalendar);
        return byName(
                        "standards called",
                        StandardFile::standards,
                        StandardEntry::name,
                        standard -> standard.toStandard(calendars))
                .values();
    }

    private <E, T> Map<String, T> byName(
            String what, Function<StandardFile, List<E>> entries, Function<E, String> name, Function<E, T> reading) {
        Fault.mustDiffer(
                what,
                own.stream().flatMap(one -> entries.apply(one.file()).stream()).toList(),
                name);
        var all = new LinkedHashMap<String, T>();
        for (var written : List.of(shipped, own)) {
            for (var one : written) {
                for (var entry : entries.apply(one.file())) {
                    all.put(name.apply(entry), Fault.in(one.where(), () -> reading.apply(entry)));
                }
            }
        }
        return all;
    }

    private static StandardFile read(String where, String text) {
        return Fault.in(where, () -> StrictYaml.read(text, StandardFile.class));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file %s cannot be read".formatted(file), unreadable);
        }
    }

    private static String resource(String where) {
        try (var stream = StandardFiles.class.getResourceAsStream(where)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
