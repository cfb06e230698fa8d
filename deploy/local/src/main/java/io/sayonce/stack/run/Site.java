package io.sayonce.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;

import io.sayonce.stack.backends.Login;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.WholeFiles;

/** A database, a broker, and those of the services that are wanted, in a folder of their own; gone afterwards. */
public final class Site implements AutoCloseable {

    private final Place place;
    private final PortPlan ports = PortPlan.free();
    private final Parts parts;
    private final Deque<Part> running = new ArrayDeque<>();
    private final Thread end = new Thread(this::clear);

    private Site(Place place) {
        this.place = place;
        this.parts = new Parts(place, ports);
    }

    /** With no service yet. */
    public static Site open() {
        try {
            var site = new Site(new Place(Place.here().root(), Files.createTempDirectory("sayonce-")));
            Runtime.getRuntime().addShutdownHook(site.end);
            site.start(site.parts.database());
            site.start(site.parts.broker());
            site.parts.broker().topics().create();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the service lives. */
    public void start(Service service) {
        App.setAside(service, place);
        var password = Passwords.in(place.passwords()).of(service);
        start(parts.service(service, parts.database().create(service.label(), password), keys()));
    }

    public Keys keys() {
        return Keys.in(place.keys());
    }

    public String bootstrapServers() {
        return parts.broker().bootstrapServers();
    }

    public String address(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    /** The database of a service, as the service itself enters it. */
    public Login database(Service service) {
        var password = Passwords.in(place.passwords()).of(service);
        return new Login(parts.database().address() + "/" + service.label(), service.label(), password);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        clear();
    }

    private void start(Part part) {
        running.push(part);
        part.start();
    }

    private void clear() {
        running.forEach(Part::stop);
        WholeFiles.deleteFolder(place.home());
    }
}
