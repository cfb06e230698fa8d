package io.sayonce.stack.backends;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;
import io.sayonce.stack.process.Ports;
import io.sayonce.stack.process.Signal;

/**
 * PostgreSQL as processes of this machine, with durable commits and a password for everybody. All that is known of it
 * stands in its folder, so that another process, or another class loader, holds the same server by the same folder.
 *
 * @param programs where PostgreSQL's programs are unpacked
 */
public record LocalDatabase(Path home, int port, Path log, Path programs) implements Database, Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    public LocalDatabase {
        home = home.toAbsolutePath();
        log = log.toAbsolutePath();
        programs = programs.toAbsolutePath();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Login admin() {
        return new Login(address() + "/postgres", Cluster.ADMIN, cluster().password());
    }

    @Override
    public void start() {
        if (process().isPresent() && answers()) {
            return;
        }
        stop();
        var notRoot = NotRoot.find();
        var postgres = PostgresBinaries.under(programs);
        cluster().make(notRoot, options -> run(notRoot, postgres.program("initdb"), options));
        cluster().prepare(port);
        cluster().forgetTheDead();
        var limit = Long.toString(START.toSeconds());
        run(notRoot, postgres.program("pg_ctl"), "-D", cluster().data().toString(), "-w", "-t", limit, "start");
        cluster().server().ifPresent(pid()::write);
        if (!new Patience(START).until(this::answers, () -> process().isEmpty())) {
            kill();
            throw new Trouble("PostgreSQL did not start; its log says why: " + log);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            Signal.CONT.send(all());
            Signal.INT.send(List.of(running));
            if (!new Patience(STOP).until(() -> !Life.of(running))) {
                kill();
            }
        });
        pid().delete();
    }

    @Override
    public void kill() {
        Life.kill(all());
        pid().delete();
    }

    @Override
    public void pause() {
        var paused = all();
        paused.forEach(each -> paused(each).write(each));
        Signal.STOP.send(paused);
    }

    @Override
    public void resume() {
        var all = all();
        Signal.CONT.send(all);
        all.forEach(each -> paused(each).delete());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pid().process().or(cluster()::server);
    }

    @Override
    public boolean answers() {
        return Ports.answers(port) && admin().works();
    }

    private List<ProcessHandle> all() {
        return process()
                .map(first ->
                        Stream.concat(Stream.of(first), first.descendants()).toList())
                .orElse(List.of());
    }

    private void run(NotRoot notRoot, String program, String... options) {
        var command = new ArrayList<>(notRoot.prefix());
        command.add(program);
        command.addAll(List.of(options));
        if (new Launch(command, log, Map.of("LC_ALL", "C")).run() != 0) {
            kill();
            throw new Trouble("PostgreSQL did not start; its log says why: " + log);
        }
    }

    private Cluster cluster() {
        return new Cluster(home);
    }

    private PidFile pid() {
        return new PidFile(home.resolve("pid"));
    }

    private PidFile paused(ProcessHandle process) {
        return new PidFile(home.resolve("paused-" + process.pid()));
    }
}
