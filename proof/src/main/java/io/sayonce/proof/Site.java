package io.sayonce.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.sayonce.stack.backends.Door;
import io.sayonce.stack.backends.LocalBroker;
import io.sayonce.stack.backends.LocalDatabase;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.front.Front;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.mail.MailSink;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.WholeFiles;
import io.sayonce.stack.run.App;
import io.sayonce.stack.run.Errand;
import io.sayonce.stack.run.Guard;
import io.sayonce.stack.run.LocalService;
import io.sayonce.stack.run.Parts;
import io.sayonce.stack.run.Passwords;
import io.sayonce.stack.run.Training;
import io.sayonce.stack.run.Undo;
import io.sayonce.stack.run.Voice;

/** A database, a broker, and those of the services that are wanted, in a folder of their own; gone afterwards. */
public final class Site implements AutoCloseable {

    private final Place place;
    private final PortPlan ports = PortPlan.free();
    private final Parts parts;
    private final List<Door> doors;
    private final Errand errand;
    private final Map<Service, Login> databases = new EnumMap<>(Service.class);
    private final Map<Part, Guard> guards = new ConcurrentHashMap<>();
    private final Undo undo = new Undo();
    private volatile boolean kept;

    private Site(Place place, List<Door> doors, Errand errand) {
        this.place = place;
        this.doors = doors;
        this.errand = errand;
        this.parts = new Parts(place, ports);
    }

    /** With no service yet. */
    public static Site open() {
        return open(List.of());
    }

    /** The same for what has to show its speed. */
    public static Site toMeasure() {
        return open(List.of(), Errand.ENDURE);
    }

    /** With no service yet, and more ways to its broker. */
    public static Site open(List<Door> doors) {
        return open(doors, Errand.SERVE);
    }

    private static Site open(List<Door> doors, Errand errand) {
        try {
            var place = new Place(Place.here().root(), Files.createTempDirectory("sayonce-"));
            var site = new Site(place, doors, errand);
            site.undo.by(site::tidyUp);
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            site.start(site.database());
            site.start(site.broker());
            site.broker().topics().create();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDatabase database() {
        return parts.database();
    }

    public LocalBroker broker() {
        return parts.broker(doors, errand);
    }

    public Parts parts() {
        return parts;
    }

    public PortPlan ports() {
        return ports;
    }

    /** The same for all services, whichever of them asks first. */
    public synchronized Keys keys() {
        return Keys.in(place.keys());
    }

    public Path logs() {
        return place.logs();
    }

    public String bootstrapServers() {
        return broker().bootstrapServers();
    }

    /** From now on the services start as those of a stack do that somebody has trained. */
    public void train() {
        var training = new Training(place, new Voice(new PrintStream(OutputStream.nullOutputStream())));
        undo.by(training::stop);
        training.run();
    }

    /** A mail sink, the four services and the one address; returns when all of them are ready. */
    public void startAll(Patience patience) {
        startMailSink();
        var starting = Arrays.stream(Service.values())
                .map(each -> Aside.supply(() -> start(each)))
                .toList();
        starting.forEach(each -> patience.until(each.join()::answers));
        startFront();
    }

    public void startMailSink() {
        undo.by(MailSink.start(ports.of(PortPlan.SMTP), ports.of(PortPlan.MAILS))::close);
    }

    public void startFront() {
        startFront(Map.of());
    }

    /** The one address; services that are named here are reached at other ports than their own. */
    public void startFront(Map<Service, Integer> otherwise) {
        var told = otherwise.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().label(), Map.Entry::getValue));
        undo.by(Front.start(ports.with(told))::close);
    }

    /** What it wrote stays where it is when it ends: its logs and its data. */
    public Path keep() {
        kept = true;
        return place.home();
    }

    /** Returns when the service lives. */
    public LocalService start(Service service) {
        return start(service(service));
    }

    /** The same for any part. */
    public <P extends Part> P start(P part) {
        guard(part).start();
        return part;
    }

    /** Who starts this part, and stops it with the site. */
    public Guard guard(Part part) {
        return guards.computeIfAbsent(part, first -> {
            var guard = new Guard(first);
            undo.by(guard::stop);
            return guard;
        });
    }

    /** The service as it is usually told what concerns it. */
    public LocalService service(Service service) {
        return replica(service, service.label(), ports.of(service), Map.of());
    }

    /**
     * One of several processes of a service.
     *
     * @param name what its log and its note are called
     * @param settings what it is told otherwise than usually
     */
    public LocalService replica(Service service, String name, int port, Map<String, String> settings) {
        return parts.service(service, database(service), keys()).on(errand).as(name, port, settings);
    }

    public String address(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    public String mailsAddress() {
        return "http://127.0.0.1:%d/mails".formatted(ports.of(PortPlan.MAILS));
    }

    /** The database of a service, as the service itself enters it; made, and the service set aside, at the first call. */
    public synchronized Login database(Service service) {
        return databases.computeIfAbsent(service, first -> {
            App.setAside(first, place);
            return database()
                    .create(first.label(), Passwords.in(place.passwords()).of(first));
        });
    }

    @Override
    public void close() {
        undo.all(failure -> System.err.println("Something did not stop as it should: " + failure.getMessage()));
    }

    private void tidyUp() {
        if (!kept) {
            WholeFiles.deleteFolder(place.home());
        }
    }
}
