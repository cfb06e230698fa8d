package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.faults.wire.Link;
import io.sayonce.proof.faults.wire.Wiring;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Backend;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.Ports;
import io.sayonce.stack.run.Guard;
import io.sayonce.stack.run.LocalService;

/** The processes of a stack, each of which one fault at a time does something to. */
public final class Processes {

    private static final Patience START = new Patience(Duration.ofMinutes(5));

    private final Site site;
    private final Wiring wiring;
    private final Replicas replicas = new Replicas();

    Processes(Site site, Wiring wiring) {
        this.site = site;
        this.wiring = wiring;
    }

    void kill(Target target) {
        alone(target, Backend::kill);
    }

    void pause(Target target) {
        alone(target, Backend::pause);
    }

    void resume(Target target) {
        alone(target, Backend::resume);
    }

    void stop(Target target) {
        alone(target, Backend::stop);
    }

    /** Returns when it lives. One that ends while it starts is started again, as any supervisor would. */
    void start(Target target) {
        alone(target, backend -> insist(guard(target)::start));
    }

    /** Starts a service that is told this besides; returns when it is ready. */
    void startOtherwise(Service service, Map<String, String> settings) {
        var target = Target.of(service);
        var otherwise = told(service, service.label(), site.ports().of(service), settings);
        alone(target, backend -> insist(() -> guard(target).startAs(otherwise)));
        awaitReady(otherwise);
    }

    /** Returns when the new processes are ready; requests reach them, too. */
    void replicate(Service service, int more) {
        var coming = Stream.generate(Ports::anyFree)
                .limit(more)
                .map(port -> told(service, service.label() + "-" + port, port, Map.of()))
                .toList();
        coming.forEach(replicas::come);
        coming.stream()
                .map(replica -> Aside.run(() -> site.start(replica)))
                .toList()
                .forEach(CompletableFuture::join);
        coming.forEach(Processes::awaitReady);
        lead(service);
    }

    /** So many processes of a service leave; its first one stays. */
    void dismiss(Service service, int many) {
        var leaving = replicas.leave(service, many);
        lead(service);
        leaving.forEach(LocalService::stop);
    }

    /** Returns when all four services are ready. */
    void startServices() {
        var services = Arrays.stream(Service.values()).map(this::first).toList();
        services.stream()
                .map(each -> Aside.run(() -> start(Target.of(each.service()))))
                .toList()
                .forEach(CompletableFuture::join);
        services.forEach(Processes::awaitReady);
    }

    private static void awaitReady(LocalService service) {
        if (!START.until(service::answers)) {
            throw new Trouble("%s is not ready after %d s; its log says why: %s"
                    .formatted(service.label(), START.limit().toSeconds(), service.log()));
        }
    }

    /** Those that should run and have ended, though nobody ended them. */
    public List<String> ended() {
        return Arrays.stream(Target.values())
                .map(target -> (Part) backend(target))
                .filter(part -> part.process().isEmpty())
                .map(Part::name)
                .toList();
    }

    /** How many processes of a service there are besides its first one. */
    int replicas(Service service) {
        return replicas.of(service).size();
    }

    private void alone(Target target, Consumer<Backend> what) {
        synchronized (target) {
            what.accept(backend(target));
        }
    }

    private static void insist(Runnable start) {
        START.until(() -> {
            try {
                start.run();
                return true;
            } catch (Trouble ended) {
                return false;
            }
        });
    }

    private Guard guard(Target target) {
        return site.guard((Part) backend(target));
    }

    private Backend backend(Target target) {
        return switch (target) {
            case DATABASE -> site.database();
            case BROKER -> site.broker();
            case COMPLAINT, RESOLUTION, LOYALTY, NOTIFICATION ->
                first(target.service().orElseThrow());
        };
    }

    private LocalService first(Service service) {
        return told(service, service.label(), site.ports().of(service), Map.of());
    }

    private LocalService told(Service service, String name, int port, Map<String, String> settings) {
        var told = new HashMap<>(wiring.settings(service, site.database(service)));
        told.putAll(settings);
        return site.replica(service, name, port, told);
    }

    /** To the first one, and to those besides that are ready by now. */
    private synchronized void lead(Service service) {
        var others = replicas.of(service).stream().filter(LocalService::answers).map(LocalService::port);
        wiring.of(new Link(service, Link.End.FRONT))
                .leadTo(Stream.concat(Stream.of(site.ports().of(service)), others)
                        .toList());
    }
}
