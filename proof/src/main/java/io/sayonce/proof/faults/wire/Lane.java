package io.sayonce.proof.faults.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** One direction of a connection. Only the event loop of its cable touches it. */
final class Lane {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Vertx vertx;
    private final NetSocket from;
    private final NetSocket to;
    private final Deque<Late> late = new ArrayDeque<>();
    private Duration delay = Duration.ZERO;
    private boolean blocked;

    private record Late(Buffer what, long due) {}

    Lane(Vertx vertx, NetSocket from, NetSocket to) {
        this.vertx = vertx;
        this.from = from;
        this.to = to;
        from.handler(this::take);
        to.drainHandler(drained -> go());
    }

    void delay(Duration by) {
        delay = by;
    }

    /** Nothing more is read from who sends, until it is opened again. */
    void block(boolean block) {
        blocked = block;
        if (block) {
            from.pause();
        } else {
            go();
        }
    }

    private void take(Buffer what) {
        if (delay.isZero() && late.isEmpty()) {
            pass(what);
            return;
        }
        late.add(new Late(what, System.nanoTime() + delay.toNanos()));
        if (late.size() == 1) {
            await(late.peek());
        }
    }

    private void await(Late next) {
        var millis = Math.ceil((next.due - System.nanoTime()) / NANOS_PER_MILLI);
        vertx.setTimer(Math.max(1, (long) millis), due -> {
            pass(late.remove().what);
            if (!late.isEmpty()) {
                await(late.peek());
            }
        });
    }

    private void pass(Buffer what) {
        to.write(what);
        if (to.writeQueueFull()) {
            from.pause();
        }
    }

    private void go() {
        if (!blocked) {
            from.resume();
        }
    }
}
