package io.sayonce.proof.bench;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.sayonce.proof.bench.load.Generator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;

/** A mail server that keeps nothing and says at once to whom a mail has arrived. */
final class MailArrivals implements AutoCloseable {

    private final Map<String, Promise<Void>> awaited = new ConcurrentHashMap<>();
    private final NetServer server;

    private MailArrivals(NetServer server) {
        this.server = server;
    }

    static MailArrivals at(int port, Vertx vertx) {
        var arrivals = new MailArrivals(vertx.createNetServer());
        Generator.await(arrivals.server.connectHandler(arrivals::talk).listen(port, "127.0.0.1"));
        return arrivals;
    }

    /** Ends well with the first mail to that address. */
    Future<Void> to(String address) {
        return awaited.computeIfAbsent(address.toLowerCase(Locale.ROOT), any -> Promise.promise())
                .future();
    }

    @Override
    public void close() {
        Generator.await(server.close());
    }

    private void talk(NetSocket socket) {
        var talk = new Talk(socket);
        socket.handler(RecordParser.newDelimited("\r\n", line -> talk.hear(line.toString())));
        socket.write("220 arrivals\r\n");
    }

    /** One connection's SMTP: RFC 5321 without extensions, and everybody is welcome. */
    private final class Talk {

        private final NetSocket socket;
        private String recipient = "";
        private boolean inMail;

        private Talk(NetSocket socket) {
            this.socket = socket;
        }

        private void hear(String line) {
            if (inMail) {
                endAt(line);
                return;
            }
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "RCPT" -> {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1").toLowerCase(Locale.ROOT);
                    say("250 welcome");
                }
                case "DATA" -> {
                    inMail = true;
                    say("354 go on");
                }
                case "QUIT" -> {
                    say("221 bye");
                    socket.close();
                }
                default -> say("250 well");
            }
        }

        private void endAt(String line) {
            if (line.equals(".")) {
                inMail = false;
                var waiting = awaited.remove(recipient);
                if (waiting != null) {
                    waiting.complete();
                }
                say("250 arrived");
            }
        }

        private void say(String line) {
            socket.write(line + "\r\n");
        }
    }
}
