package io.sayonce.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    /**
     * Below the range that the system hands out to clients: a client that tries again and again to reach a stopped
     * server there would in the end reach itself, and keep the server from its port.
     */
    private static final int FIRST = 10_240;

    private static final int LAST = 32_000;

    /** Those that were handed out here: who has one may not listen there yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /** A port that was free a moment ago, and that nobody else in this process is given. */
    public static int anyFree() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    /** The first of two such neighbours. */
    public static int anyFreePair() {
        while (true) {
            var port = anyFree();
            if (isFree(port + 1) && GIVEN.add(port + 1)) {
                return port;
            }
            GIVEN.remove(port);
        }
    }
}
