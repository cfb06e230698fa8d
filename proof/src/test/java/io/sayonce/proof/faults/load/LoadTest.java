package io.sayonce.proof.faults.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How many stories begin, whether or not anybody answers. */
class LoadTest {

    private static final int NOBODY = 1;
    private static final double FAST = 1_000;

    @TempDir
    private Path folder;

    @Test
    void stories_begin_until_it_is_over() {
        var asked = new AtomicInteger();
        try (var load = load()) {
            load.run(FAST, 600, () -> asked.getAndIncrement() == 7);
            load.awaitEnd(Duration.ZERO);
            assertEquals(7, load.begun());
        }
    }

    @Test
    void no_more_begin_than_can_be_counted_however_long_it_takes() {
        try (var load = load()) {
            load.run(FAST, 9, () -> false);
            load.awaitEnd(Duration.ZERO);
            assertEquals(9, load.begun());
        }
    }

    @Test
    void an_answer_that_blames_the_service_is_noted() {
        var vertx = Vertx.vertx();
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.response().setStatusCode(500).end("{}"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (var load = load(server.actualPort())) {
            load.run(FAST, 1, () -> false);
            load.awaitEnd(Duration.ZERO);
            assertEquals(
                    Set.of("/v1/complaints was answered {}"),
                    Set.copyOf(load.notebook().errors()));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Load load() {
        return load(NOBODY);
    }

    private Load load(int port) {
        return new Load(port, new Tokens(Keys.in(folder.resolve("keys"))), new HangUps(), 1);
    }
}
