package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StallsTest {

    private static final String HELD = """
            {"loggerName":"io.vertx.core.impl.btc.BlockedThreadChecker","level":"WARN","message":"Thread \
            Thread[vert.x-eventloop-thread-1,5,main] has been blocked for 2345 ms, time limit is 2000 ms"}
            """;

    @TempDir
    private Path logs;

    @Test
    void an_event_loop_that_is_held_is_counted_in_each_log() throws IOException {
        Files.writeString(logs.resolve("loyalty.log"), "all is well\n" + HELD);
        Files.writeString(logs.resolve("complaint.log"), HELD + "all is well\n" + HELD);

        assertEquals(3, new Stalls(logs).count());
    }
}
