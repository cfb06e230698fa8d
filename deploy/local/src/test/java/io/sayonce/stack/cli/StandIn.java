package io.sayonce.stack.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

/**
 * A service that is ready at once, or once the file that {@code STAND_IN_READS} names is gone, and tells what it was told
 * by the stack.
 */
final class StandIn {

    private StandIn() {}

    public static void main(String[] none) throws Exception {
        var port = Integer.parseInt(System.getenv("SAYONCE_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var told = System.getenv().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isBusyBy(exchange.getRequestURI()) ? 503 : 200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        server.start();
        System.out.println("a stand-in is up");
    }

    private static boolean isBusyBy(URI asked) {
        var reads = System.getenv("STAND_IN_READS");
        return asked.getPath().endsWith("/ready") && reads != null && Files.exists(Path.of(reads));
    }
}
