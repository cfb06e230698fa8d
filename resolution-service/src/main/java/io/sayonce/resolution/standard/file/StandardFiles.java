package io.sayonce.resolution.standard.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.file.Folder;
import io.sayonce.resolution.standard.Standard;

/**
 * The files that standards are kept in: the shipped ones, and a company's own. What is written in an own file takes the
 * place of what is shipped under the same name.
 */
public final class StandardFiles {

    private static final List<String> SHIPPED = List.of("default", "uk-disp", "us-cfpb");

    private final List<Read> shipped;
    private final List<Read> own = new ArrayList<>();

    private record Read(String where, StandardFile file) {

        private static Read of(Folder.Written written) {
            return new Read(written.where(), written.as(StandardFile.class));
        }
    }

    public StandardFiles() {
        shipped = SHIPPED.stream()
                .map(name -> Read.of(Folder.shipped("/standards/" + name + ".yaml")))
                .toList();
    }

    /** With all {@code .yaml} and {@code .json} files of a folder. */
    public StandardFiles with(Path folder) {
        Folder.all(folder).forEach(this::with);
        return this;
    }

    StandardFiles with(String where, String text) {
        return with(new Folder.Written(where, text));
    }

    private StandardFiles with(Folder.Written written) {
        own.add(Read.of(written));
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
        for (var files : List.of(shipped, own)) {
            for (var one : files) {
                for (var entry : entries.apply(one.file())) {
                    all.put(name.apply(entry), Fault.in(one.where(), () -> reading.apply(entry)));
                }
            }
        }
        return all;
    }
}
