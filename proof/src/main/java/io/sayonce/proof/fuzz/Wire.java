package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.sayonce.proof.fuzz.Outcome.Cut;
import io.sayonce.proof.fuzz.Outcome.Hung;

/** Plain HTTP/1.1 over sockets of our own, since no client would send what we do; for one thread. */
final class Wire implements AutoCloseable {

    /** More than a service waits for all that it may wait for, on a busy machine. */
    static final int PATIENCE_MILLIS = 30_000;

    /** What was no HTTP may be waited for in vain. */
    private static final int NO_PATIENCE_MILLIS = 2_000;

    private final Map<Integer, Socket> open = new HashMap<>();

    /** Sends it to a port of this machine. A connection that had ended before is no answer, and a new one is tried. */
    Outcome ask(int port, Call call) {
        var kept = open.remove(port);
        if (kept != null && call.sound()) {
            var outcome = ask(port, kept, call);
            if (!(outcome instanceof Cut)) {
                return outcome;
            }
        } else {
            close(kept);
        }
        try {
            return ask(port, connect(port), call);
        } catch (IOException nobodyThere) {
            return new Cut(nobodyThere.toString());
        }
    }

    @Override
    public void close() {
        open.values().forEach(Wire::close);
        open.clear();
    }

    private Outcome ask(int port, Socket socket, Call call) {
        var keep = false;
        try {
            socket.setSoTimeout(call.sound() ? PATIENCE_MILLIS : NO_PATIENCE_MILLIS);
            var hearing = new Hearing(socket.getInputStream());
            var taken = write(socket, head(call)) && (!waits(call) || hearing.goesOn()) && write(socket, body(call));
            var reply = hearing.reply(call.verb());
            keep = call.sound()
                    && taken
                    && !reply.header("Connection").orElse("").equalsIgnoreCase("close");
            return reply;
        } catch (SocketTimeoutException nothing) {
            return new Hung();
        } catch (IOException ended) {
            return new Cut(ended.toString());
        } finally {
            if (keep) {
                open.put(port, socket);
            } else {
                close(socket);
            }
        }
    }

    /** Whether the body is held back until somebody wants it. */
    private static boolean waits(Call call) {
        return call.body() != null
                && call.header("Expect")
                        .filter("100-continue"::equalsIgnoreCase)
                        .isPresent();
    }

    /** Whether all of it was taken; what was answered before the end can be heard either way. */
    private static boolean write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException answeredAlready) {
            return false;
        }
    }

    private static byte[] body(Call call) {
        return call.body() == null ? new byte[0] : call.body();
    }

    private static byte[] head(Call call) {
        var head = new StringBuilder(call.verb() + " " + call.target() + " HTTP/1.1\r\n");
        if (call.header("Host").isEmpty()) {
            head.append("Host: localhost\r\n");
        }
        call.headers().forEach(one -> head.append(one.name() + ": " + one.value() + "\r\n"));
        if (call.body() != null
                && call.header("Content-Length").isEmpty()
                && call.header("Transfer-Encoding").isEmpty()) {
            head.append("Content-Length: " + call.body().length + "\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // it is
        }
    }
}
