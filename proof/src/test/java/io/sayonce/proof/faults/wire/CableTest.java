package io.sayonce.proof.faults.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A cable in each weather, with somebody at its end who sends back what arrives. */
class CableTest {

    private static final int BRIEFLY = 300;
    private static final int LONG = 20_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicInteger arrived = new AtomicInteger();
    private final int port = Ports.anyFree();
    private ServerSocket echo;
    private Cable cable;

    @BeforeEach
    void lay() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Aside.run(this::accept);
        cable = Cable.lay(vertx, vertx.getOrCreateContext(), port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        cable.leadTo(List.of(echo.getLocalPort()));
    }

    @AfterEach
    void takeAway() throws IOException {
        echo.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_sent_arrives_and_is_answered() throws IOException {
        try (var socket = connect()) {
            assertEquals('a', ask(socket, 'a', LONG));
            assertEquals('b', ask(socket, 'b', LONG));
        }
    }

    @Test
    void a_cut_ends_connections_and_lets_nobody_in_until_it_is_mended() throws IOException {
        try (var socket = connect()) {
            ask(socket, 'a', LONG);
            cable.turn(new Weather.Cut());
            assertTrue(ends(socket));
            try (var another = connect()) {
                assertTrue(ends(another));
            }
            cable.turn(new Weather.Fair());
            try (var mended = connect()) {
                assertEquals('c', ask(mended, 'c', LONG));
            }
        }
    }

    @Test
    void in_silence_nothing_arrives_and_afterwards_all_of_it() throws IOException {
        try (var socket = connect()) {
            ask(socket, 'a', LONG);
            cable.turn(new Weather.Silent());
            assertThrows(SocketTimeoutException.class, () -> ask(socket, 'b', BRIEFLY));
            assertEquals(1, arrived.get());
            cable.turn(new Weather.Fair());
            socket.setSoTimeout(LONG);
            assertEquals('b', socket.getInputStream().read());
        }
    }

    @Test
    void without_answers_what_is_asked_arrives_all_the_same() throws IOException {
        try (var socket = connect()) {
            ask(socket, 'a', LONG);
            cable.turn(new Weather.Unanswered());
            assertThrows(SocketTimeoutException.class, () -> ask(socket, 'b', BRIEFLY));
            assertTrue(new Patience(Duration.ofMillis(LONG)).until(() -> arrived.get() == 2));
            cable.turn(new Weather.Fair());
            socket.setSoTimeout(LONG);
            assertEquals('b', socket.getInputStream().read());
        }
    }

    @Test
    void what_is_late_comes_in_order_and_not_before_its_time() throws IOException {
        try (var socket = connect()) {
            ask(socket, 'a', LONG);
            cable.turn(new Weather.Slow(Duration.ofMillis(150)));
            var begun = System.nanoTime();
            assertEquals('b', ask(socket, 'b', LONG));
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 300);
            socket.getOutputStream().write('c');
            cable.turn(new Weather.Fair());
            socket.getOutputStream().write('d');
            assertEquals('c', socket.getInputStream().read());
            assertEquals('d', socket.getInputStream().read());
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), port);
    }

    private static int ask(Socket socket, int what, int patience) throws IOException {
        socket.setSoTimeout(patience);
        socket.getOutputStream().write(what);
        return socket.getInputStream().read();
    }

    private static boolean ends(Socket socket) throws IOException {
        socket.setSoTimeout(LONG);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stays) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = echo.accept();
                Aside.run(() -> sendBack(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void sendBack(Socket socket) {
        try (socket) {
            for (var each = socket.getInputStream().read();
                    each >= 0;
                    each = socket.getInputStream().read()) {
                arrived.incrementAndGet();
                socket.getOutputStream().write(each);
            }
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }
}
