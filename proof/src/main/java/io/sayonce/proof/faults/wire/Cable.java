package io.sayonce.proof.faults.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.sayonce.proof.faults.wire.Weather.Cut;
import io.sayonce.proof.faults.wire.Weather.Fair;
import io.sayonce.proof.faults.wire.Weather.Silent;
import io.sayonce.proof.faults.wire.Weather.Slow;
import io.sayonce.proof.faults.wire.Weather.Unanswered;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/** Leads connections from one port of this machine to others, and has weather. All of it happens on one event loop. */
public final class Cable {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final Context loop;
    private final NetClient client;
    private final Set<Strand> strands = new HashSet<>();
    private List<Integer> ends = List.of();
    private Weather weather = new Fair();
    private int connected;

    private record Strand(NetSocket near, NetSocket far, Lane there, Lane back) {}

    private Cable(Vertx vertx, Context loop) {
        this.vertx = vertx;
        this.loop = loop;
        this.client = vertx.createNetClient();
    }

    /** Leads nowhere yet. The loop has to be the only one of its Vert.x. */
    static Future<Cable> lay(Vertx vertx, Context loop, int port) {
        var cable = new Cable(vertx, loop);
        return vertx.createNetServer()
                .connectHandler(cable::connect)
                .listen(port, HOST)
                .map(cable);
    }

    /** From now on new connections lead to these ports in turn. */
    public void leadTo(List<Integer> ports) {
        onLoop(() -> ends = List.copyOf(ports));
    }

    /** Returns when the weather has changed. */
    public void turn(Weather next) {
        onLoop(() -> {
            weather = next;
            new ArrayList<>(strands).forEach(this::expose);
        });
    }

    private void onLoop(Runnable step) {
        var done = new CompletableFuture<Void>();
        loop.runOnContext(now -> {
            step.run();
            done.complete(null);
        });
        done.join();
    }

    private void connect(NetSocket near) {
        if (weather instanceof Cut || ends.isEmpty()) {
            near.close();
            return;
        }
        near.pause();
        client.connect(ends.get(connected++ % ends.size()), HOST)
                .onFailure(refused -> near.close())
                .onSuccess(far -> join(near, far));
    }

    private void join(NetSocket near, NetSocket far) {
        var strand = new Strand(near, far, new Lane(vertx, near, far), new Lane(vertx, far, near));
        strands.add(strand);
        near.closeHandler(gone -> part(strand));
        far.closeHandler(gone -> part(strand));
        near.exceptionHandler(broken -> part(strand));
        far.exceptionHandler(broken -> part(strand));
        expose(strand);
    }

    private void part(Strand strand) {
        if (strands.remove(strand)) {
            strand.near.close();
            strand.far.close();
        }
    }

    private void expose(Strand strand) {
        if (weather instanceof Cut) {
            part(strand);
            return;
        }
        var delay = weather instanceof Slow slow ? slow.by() : Duration.ZERO;
        strand.there.delay(delay);
        strand.back.delay(delay);
        strand.there.block(weather instanceof Silent);
        strand.back.block(weather instanceof Silent || weather instanceof Unanswered);
    }
}
