package io.sayonce.stack.backends;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.sayonce.stack.process.Aside;

/** The container engine of this machine, asked without the noise that asking Testcontainers makes. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return places().stream().anyMatch(DockerEngine::answersWithin2s);
    }

    private static List<String> places() {
        var told = System.getenv("DOCKER_HOST");
        if (told != null && !told.isBlank()) {
            return List.of(told);
        }
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"),
                        Path.of(System.getProperty("user.home"), ".docker/desktop/docker.sock"))
                .filter(Files::exists)
                .map(socket -> "unix://" + socket)
                .toList();
    }

    private static boolean answersWithin2s(String place) {
        try {
            return Aside.supply(() -> answers(URI.create(place))).get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception silent) {
            return false;
        }
    }

    /** An engine behind TLS answers our plain question with a complaint, which is an answer. */
    private static boolean answers(URI place) {
        try (var channel = SocketChannel.open(address(place))) {
            channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"));
            return channel.read(ByteBuffer.allocate(16)) > 0;
        } catch (IOException silent) {
            return false;
        }
    }

    private static SocketAddress address(URI place) {
        if ("unix".equals(place.getScheme())) {
            return UnixDomainSocketAddress.of(place.getPath());
        }
        return new InetSocketAddress(place.getHost(), place.getPort() < 0 ? 2375 : place.getPort());
    }
}
