package io.sayonce.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;
import io.sayonce.stack.process.PrivateFiles;
import io.sayonce.stack.process.Signal;

/**
 * PostgreSQL as processes of this machine, with durable commits and a password for everybody. All that is known of it
 * stands in its folder, so that another process, or another class loader, holds the same server by the same folder.
 *
 * @param programs where PostgreSQL's programs are unpacked, shared by all servers of a checkout
 */
public record LocalDatabase(Path home, int port, Path log, Path programs) implements Database {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String ADMIN = "postgres";

    public LocalDatabase {
        home = home.toAbsolutePath();
        log = log.toAbsolutePath();
        programs = programs.toAbsolutePath();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Login admin() {
        try {
            return new Login(address() + "/postgres", ADMIN, Files.readString(password()));
        } catch (IOException e) {
            throw new Trouble("The password of PostgreSQL's superuser is missing: " + password(), e);
        }
    }

    @Override
    public void start() {
        if (process().isPresent()) {
            return;
        }
        var notRoot = NotRoot.find();
        var postgres = PostgresBinaries.under(programs);
        if (!Files.exists(data())) {
            initialise(postgres, notRoot);
        }
        settleThePast();
        configure();
        var limit = Long.toString(START.toSeconds());
        var exit = run(notRoot, postgres.program("pg_ctl"), "-D", data().toString(), "-w", "-t", limit, "start");
        postmaster().ifPresent(pid()::write);
        if (exit != 0
                || !new Patience(START).until(admin()::works, () -> process().isEmpty())) {
            kill();
            throw new Trouble("PostgreSQL did not start; its log says why: " + log);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            Signal.INT.send(List.of(running));
            if (!new Patience(STOP).until(() -> !running.isAlive())) {
                kill();
            }
        });
        pid().delete();
    }

    @Override
    public void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
        process().ifPresent(running -> running.onExit().join());
        pid().delete();
    }

    @Override
    public void pause() {
        var paused = all();
        paused.forEach(each -> new PidFile(home.resolve("paused-" + each.pid())).write(each));
        Signal.STOP.send(paused);
    }

    @Override
    public void resume() {
        var all = all();
        Signal.CONT.send(all);
        all.forEach(each -> new PidFile(home.resolve("paused-" + each.pid())).delete());
    }

    /** The server's first process, while it lives. */
    public Optional<ProcessHandle> process() {
        return pid().process();
    }

    private List<ProcessHandle> all() {
        return process()
                .map(first ->
                        Stream.concat(Stream.of(first), first.descendants()).toList())
                .orElse(List.of());
    }

    /** Aside first, so that a folder that is there is a folder that is whole. */
    private void initialise(PostgresBinaries postgres, NotRoot notRoot) {
        var half = home.resolve("data.new");
        PrivateFiles.deleteFolder(half);
        if (!Files.exists(password())) {
            PrivateFiles.write(password(), UUID.randomUUID().toString());
        }
        try {
            Files.createDirectories(half);
            notRoot.giveAway(half);
            notRoot.giveAway(password());
            var exit = run(
                    notRoot,
                    postgres.program("initdb"),
                    "--pgdata=" + half,
                    "--username=" + ADMIN,
                    "--pwfile=" + password(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (exit != 0) {
                throw new Trouble("PostgreSQL could not prepare its data folder; its log says why: " + log);
            }
            Files.move(half, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        try {
            Files.writeString(data().resolve("postgresql.conf"), PostgresSettings.of(port));
        } catch (IOException e) {
            throw new Trouble("PostgreSQL's data folder %s is not whole: %s".formatted(data(), e), e);
        }
    }

    /**
     * A server that outlived whoever started it is stopped. A killed one leaves its process id behind: once that number
     * is somebody else's, PostgreSQL would not start.
     */
    private void settleThePast() {
        postmaster().ifPresent(pid()::write);
        stop();
        new PidFile(data().resolve("postmaster.pid")).delete();
    }

    private Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(data().resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.trim()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> found.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private int run(NotRoot notRoot, String... command) {
        var all = new ArrayList<>(notRoot.prefix());
        all.addAll(List.of(command));
        return new Launch(all, log, Map.of("LC_ALL", "C")).run();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path password() {
        return home.resolve("password");
    }

    private PidFile pid() {
        return new PidFile(home.resolve("pid"));
    }
}
