package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Publishes decided facts, per subject one after the other in the order of their versions. No transaction is open while
 * the broker is awaited; a relay whose lease is gone can only repeat what was sent.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration NOT_TAKEN = Duration.ofMillis(500);
    private static final Duration LAST_SENDS = Duration.ofSeconds(2);

    private final Leases leases;
    private final Outbox outbox;
    private final Broker broker;
    private final Signal signal;
    private final Loop loop;
    private final UnderWay underWay = new UnderWay();
    private final Rest rest = new Rest();

    Relay(Vertx vertx, Leases leases, Outbox outbox, Broker broker, Signal signal) {
        this.leases = leases;
        this.outbox = outbox;
        this.broker = broker;
        this.signal = signal;
        this.loop = new Loop(vertx, "publishing facts", this::turn);
    }

    void start(@Observes StartupEvent started) {
        signal.onTelling(loop::wake);
        loop.wake();
    }

    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) ShutdownEvent stopping) {
        loop.stop();
        underWay.await(LAST_SENDS);
    }

    /** Few facts go out aside, so that what is committed meanwhile need not wait for them; for many it waits. */
    private Uni<Duration> turn() {
        underWay.forgetArrived();
        return outbox.waiting(leases.relay()).chain(waiting -> {
            var leaving = underWay.depart(waiting);
            var pause = rest.after(!leaving.isEmpty(), isAll(waiting));
            if (leaving.isEmpty()) {
                return Uni.createFrom().item(pause);
            }
            var sent = send(leaving);
            if (underWay.isCrowded()) {
                return sent.replaceWith(Duration.ZERO);
            }
            sent.subscribe().with(done -> {});
            return Uni.createFrom().item(pause);
        });
    }

    /** Whether only a commit brings more, which is one of this process and wakes the relay. */
    private boolean isAll(List<Outbox.Waiting> waiting) {
        return leases.isAlone() && !Outbox.mayHoldMore(waiting) && !underWay.holdsBack(waiting);
    }

    private Uni<Void> send(List<Outbox.Waiting> facts) {
        return publish(facts)
                .onFailure()
                .invoke(failure -> LOG.warnf("facts=%d are published later: %s", facts.size(), failure))
                .onFailure()
                .recoverWithItem(List.of())
                .chain(published -> arrive(facts, published));
    }

    /** A story of which something was not taken rests before that is tried again. */
    private Uni<Void> arrive(List<Outbox.Waiting> facts, List<Outbox.Waiting> published) {
        var through = subjects(published);
        if (published.size() == facts.size()) {
            underWay.arrive(through);
            return Uni.createFrom().voidItem();
        }
        var left = new HashSet<>(facts);
        published.forEach(left::remove);
        var resting = subjects(left);
        through.removeAll(resting);
        underWay.arrive(through);
        return Uni.createFrom().voidItem().onItem().delayIt().by(NOT_TAKEN).invoke(() -> underWay.arrive(resting));
    }

    private static Set<UUID> subjects(Collection<Outbox.Waiting> facts) {
        return facts.stream().map(Outbox.Waiting::subject).collect(Collectors.toSet());
    }

    /** Publishes and strikes out, and says what; what the broker did not take stays. */
    Uni<List<Outbox.Waiting>> publish(List<Outbox.Waiting> facts) {
        var bySubject = facts.stream()
                .collect(Collectors.groupingBy(Outbox.Waiting::subject, LinkedHashMap::new, Collectors.toList()));
        var keys = new Keys(broker, facts);
        return Multi.createFrom()
                .iterable(bySubject.values())
                .onItem()
                .transformToUni(story -> inOrder(story, keys))
                .merge(bySubject.size())
                .collect()
                .<List<Outbox.Waiting>>in(ArrayList::new, List::addAll)
                .call(published -> outbox.done(published, keys.taken()));
    }

    /** Sends one subject's facts, each after the last was acknowledged; stops at the first that is not. */
    private Uni<List<Outbox.Waiting>> inOrder(List<Outbox.Waiting> facts, Keys keys) {
        var published = new ArrayList<Outbox.Waiting>();
        return Multi.createFrom()
                .iterable(facts)
                .onItem()
                .transformToUniAndConcatenate(fact ->
                        keys.before(fact).chain(() -> broker.publish(fact)).invoke(() -> published.add(fact)))
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the broker did not take subject=%s: %s", facts.get(0).subject(), failure))
                .onFailure()
                .recoverWithNull()
                .replaceWith(published);
    }
}
