package io.sayonce.proof.faults.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import io.sayonce.proof.faults.wire.Link.End;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Door;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Ports;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** A cable for every link, so that weather can be made between any two programs. */
public final class Wiring implements AutoCloseable {

    private final Map<Link, Integer> ports = new HashMap<>();
    private final Map<Service, Door> doors = new HashMap<>();
    private final Map<Link, Cable> cables = new HashMap<>();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();

    public Wiring() {
        for (var link : Link.all()) {
            var port = Ports.anyFree();
            ports.put(link, port);
            cables.put(link, await(Cable.lay(vertx, loop, port)));
        }
        for (var service : Service.values()) {
            doors.put(service, new Door(Ports.anyFree(), port(service, End.BROKER)));
        }
    }

    /** What the broker has to open for the services' cables. */
    public List<Door> doors() {
        return List.copyOf(doors.values());
    }

    /** Connects programs that listen as planned. */
    public void connect(PortPlan plan) {
        cables.forEach((link, cable) -> cable.leadTo(List.of(end(link, plan))));
    }

    public Cable of(Link link) {
        return cables.get(link);
    }

    /** Where the front finds the services. */
    public Map<Service, Integer> behindFront() {
        return ports.entrySet().stream()
                .filter(each -> each.getKey().end() == End.FRONT)
                .collect(Collectors.toMap(each -> each.getKey().service(), Map.Entry::getValue));
    }

    /** What a service has to be told to use its cables. */
    public Map<String, String> settings(Service service, Login login) {
        var settings = new HashMap<String, String>();
        var database = login.url().substring(login.url().indexOf('/'));
        settings.put("sayonce.database.url", "127.0.0.1:" + port(service, End.DATABASE) + database);
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + port(service, End.BROKER));
        if (service == Service.NOTIFICATION) {
            settings.put("sayonce.smtp.port", Integer.toString(port(service, End.MAIL)));
        }
        return settings;
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private int port(Service service, End end) {
        return ports.get(new Link(service, end));
    }

    private int end(Link link, PortPlan plan) {
        return switch (link.end()) {
            case FRONT -> plan.of(link.service());
            case DATABASE -> plan.of(PortPlan.POSTGRES);
            case BROKER -> doors.get(link.service()).port();
            case MAIL -> plan.of(PortPlan.SMTP);
        };
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Trouble("A cable could not be laid or taken away: " + e.getMessage(), e);
        }
    }
}
