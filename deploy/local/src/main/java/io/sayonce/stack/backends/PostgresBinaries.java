package io.sayonce.stack.backends;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.WholeFiles;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from their Maven artifact. */
record PostgresBinaries(Path folder) {

    /** Those of this machine, under {@code parent}, unpacked where they are not there yet. */
    static PostgresBinaries under(Path parent) {
        try {
            var packed = packed();
            var sum = new CRC32();
            sum.update(packed);
            var folder = parent.resolve("postgres-" + Long.toHexString(sum.getValue()));
            if (!Files.isDirectory(folder)) {
                unpackAside(packed, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new Trouble("PostgreSQL's programs could not be unpacked under %s: %s".formatted(parent, e), e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static byte[] packed() throws IOException {
        var mac = System.getProperty("os.name").startsWith("Mac");
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                mac ? "Darwin" : System.getProperty("os.name"), System.getProperty("os.arch"))) {
            if (in == null) {
                throw new Trouble("There is no PostgreSQL for %s on %s among our artifacts."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return in.readAllBytes();
        }
    }

    /** Whoever is first wins; two may try at once. */
    private static void unpackAside(byte[] packed, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var aside = Files.createTempDirectory(folder.getParent(), "postgres-unpacking-");
        unpack(packed, aside);
        aside.toFile().setExecutable(true, false);
        aside.toFile().setReadable(true, false);
        try {
            Files.move(aside, folder);
        } catch (IOException e) {
            WholeFiles.deleteFolder(aside);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(byte[] packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("an entry outside of its folder: " + entry.getName());
                }
                place(tar, entry, path);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        path.toFile().setReadable(true, false);
        path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }
}
