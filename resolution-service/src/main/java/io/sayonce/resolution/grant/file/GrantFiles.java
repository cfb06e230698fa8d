package io.sayonce.resolution.grant.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.file.Folder;
import io.sayonce.resolution.grant.Grant;

/**
 * The files that grants are kept in: the shipped one, or else a company's own. Where there are own ones, nothing of the
 * shipped one counts, so that nobody gives money away by a setting that they never wrote.
 */
public final class GrantFiles {

    private final List<Read> files;

    private record Read(String where, GrantFile file) {

        private static Read of(Folder.Written written) {
            return new Read(written.where(), written.as(GrantFile.class));
        }

        private List<Grant> grants(UnaryOperator<String> pseudonyms) {
            return Fault.in(
                    where,
                    () -> file.grants().stream()
                            .map(one -> Fault.required("grants", one).toGrant(pseudonyms))
                            .toList());
        }
    }

    private GrantFiles(List<Folder.Written> files) {
        this.files = files.stream().map(Read::of).toList();
    }

    public static GrantFiles shipped() {
        return new GrantFiles(List.of(Folder.shipped("/grants/default.yaml")));
    }

    public static GrantFiles in(Path folder) {
        return new GrantFiles(Folder.all(folder));
    }

    static GrantFiles of(Folder.Written... files) {
        return new GrantFiles(List.of(files));
    }

    /** All grants; refused in one sentence if anything is wrong with any of them. */
    public List<Grant> grants(UnaryOperator<String> pseudonyms) {
        var all =
                files.stream().flatMap(file -> file.grants(pseudonyms).stream()).toList();
        Fault.mustDiffer("grants called", all, Grant::name);
        Fault.mustDiffer("grants of", all, grant -> grant.holder() + " in " + grant.currency());
        return all;
    }
}
