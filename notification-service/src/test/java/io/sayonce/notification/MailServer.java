package io.sayonce.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A mail server that can be told to be away, to refuse, to hang up, and to keep silent. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    /** What hangs up on a client after its message was taken. */
    static final String HANG_UP = "";

    private static final String OK = "250 OK";
    private static final Map<String, UnaryOperator<String>> RECIPIENTS = new ConcurrentHashMap<>();
    private static final Map<String, UnaryOperator<String>> CONTENTS = new ConcurrentHashMap<>();
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

    private static volatile ServerSocket socket;
    private static volatile int port;
    private static volatile Manner manner = Manner.POLITE;

    /** How everybody is treated. Who breaks off does so when a message begins, without a word. */
    enum Manner {
        POLITE,
        HANGS_UP,
        BREAKS_OFF,
        SAYS_NOTHING
    }

    /** A message that was taken. */
    public record Received(String to, String content) {}

    /** What was taken for this recipient, in order. */
    public static List<Received> mailTo(String recipient) {
        return RECEIVED.stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    /** How a recipient is answered, e.g. {@code 550 no such user}. */
    static void onRecipient(String recipient, UnaryOperator<String> answer) {
        RECIPIENTS.put(recipient, answer);
    }

    /** What happens, and is answered, when a message for this recipient has been taken. */
    static void onTaken(String recipient, UnaryOperator<String> answer) {
        CONTENTS.put(recipient, answer);
    }

    /** From now on, also on connections that are open. */
    static void behave(Manner how) {
        manner = how;
    }

    static void hangUp() {
        try {
            for (var connection : OPEN) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void goAway() {
        try {
            socket.close();
            hangUp();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void comeBack() {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = server.getLocalPort();
            socket = server;
            run(() -> accept(server));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, String> start() {
        comeBack();
        return Map.of(
                "sayonce.smtp.host", "127.0.0.1",
                "sayonce.smtp.port", Integer.toString(port),
                "sayonce.smtp.opening", "PT1S");
    }

    @Override
    public void stop() {
        goAway();
    }

    private static void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                OPEN.add(connection);
                run(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintStream(connection.getOutputStream(), true, StandardCharsets.UTF_8)) {
            talk(in, out);
            connection.setSoLinger(manner == Manner.BREAKS_OFF, 0);
        } catch (IOException gone) {
            // the client hung up
        } finally {
            OPEN.remove(connection);
        }
    }

    private static void talk(BufferedReader in, PrintStream out) throws IOException {
        if (manner == Manner.HANGS_UP) {
            return;
        }
        say(out, "220 test");
        var to = "";
        for (var line = in.readLine(); line != null && manner != Manner.HANGS_UP; line = in.readLine()) {
            var command = line.toUpperCase();
            if (command.startsWith("RCPT TO:")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                say(out, RECIPIENTS.getOrDefault(to, UnaryOperator.identity()).apply(OK));
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                if (manner == Manner.BREAKS_OFF) {
                    return;
                }
                RECEIVED.add(new Received(to, content(in)));
                var answer = CONTENTS.getOrDefault(to, UnaryOperator.identity()).apply(OK);
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
            } else if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, OK);
            }
        }
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    private static void say(PrintStream out, String line) {
        if (manner != Manner.SAYS_NOTHING) {
            out.print(line + "\r\n");
            out.flush();
        }
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "mail server");
        thread.setDaemon(true);
        thread.start();
    }
}
