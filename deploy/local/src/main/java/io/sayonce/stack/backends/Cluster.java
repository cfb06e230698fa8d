package io.sayonce.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.WholeFiles;

/** PostgreSQL's data folder and the superuser's password beside it. */
record Cluster(Path home) {

    static final String ADMIN = "postgres";

    private static final String VERSION = "18";
    private static final Duration BURIAL = Duration.ofSeconds(3);

    Path data() {
        return home.resolve("data");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new Trouble("The password of PostgreSQL's superuser is missing: " + passwordFile(), e);
        }
    }

    /** Makes it where there is none: aside first, so that a folder that is there is a folder that is whole. */
    void make(NotRoot notRoot, Consumer<String[]> initdb) {
        if (!WholeFiles.isEmpty(data())) {
            return;
        }
        var half = home.resolve("data.new");
        WholeFiles.deleteFolder(half);
        if (!Files.exists(passwordFile())) {
            WholeFiles.writePrivately(passwordFile(), UUID.randomUUID().toString());
        }
        try {
            Files.createDirectories(half);
            notRoot.giveAway(half);
            notRoot.giveAway(passwordFile());
            initdb.accept(new String[] {
                "--pgdata=" + half,
                "--username=" + ADMIN,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--set=" + PostgresSettings.UNSTRETCHED,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"
            });
            Files.deleteIfExists(data());
            Files.move(half, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a folder that is not whole, or of another PostgreSQL, and says where to listen. */
    void prepare(int port) {
        try {
            var version = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!version.equals(VERSION)) {
                throw new Trouble("The data in %s are of PostgreSQL %s, and this is PostgreSQL %s."
                        .formatted(data(), version, VERSION));
            }
            for (var each : List.of("global/pg_control", "pg_wal", "base")) {
                if (!Files.exists(data().resolve(each))) {
                    throw new NoSuchFileException(data().resolve(each).toString());
                }
            }
            Files.writeString(data().resolve("postgresql.conf"), PostgresSettings.of(port));
        } catch (IOException e) {
            throw new Trouble(
                    "PostgreSQL's data folder %s is not whole (missing: %s). ./sayonce reset starts over without its data."
                            .formatted(data(), e.getMessage()),
                    e);
        }
    }

    /** The first process of the server that has this folder open. */
    Optional<ProcessHandle> server() {
        return noted().filter(Life::of).filter(Cluster::isPostgres);
    }

    /**
     * A killed server leaves its process id behind, and PostgreSQL does not start while there is a process of that
     * number: a stranger's, or a zombie that nobody buries. Once nobody has it the note stays: by it PostgreSQL knows
     * whether children of the killed server still write.
     */
    void forgetTheDead() {
        new Patience(BURIAL).until(() -> noted().isEmpty() || server().isPresent());
        if (noted().isPresent() && server().isEmpty()) {
            WholeFiles.delete(note());
        }
    }

    private Optional<ProcessHandle> noted() {
        try (var lines = Files.lines(note())) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.trim()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("postgres").contains("postgres");
    }

    private Path note() {
        return data().resolve("postmaster.pid");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }
}
