package io.sayonce.system.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sayonce.stack.cfpb.CfpbFile;
import io.sayonce.stack.cfpb.Intake;
import io.sayonce.stack.cfpb.Tally;
import io.sayonce.stack.demo.Watch;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real complaints, where their file is; the last of all, because they are many. */
@Order(Integer.MAX_VALUE)
class ImportTest {

    private static final Path FILE = Path.of("../../shared/data/cfpb-complaints-2068.csv");

    @Test
    void real_complaints_are_recorded_once_however_often_their_file_is_imported() {
        assumeTrue(Files.exists(FILE), () -> FILE + " is not here; without it there is nothing to import");
        var world = World.get();

        try (var watch = Watch.fromNow(world.backends().broker().bootstrapServers())) {
            var first = take(world);
            var second = take(world);

            assertEquals("2067 created, 0 already there, 1 not imported", last(first));
            assertEquals("0 created, 2067 already there, 1 not imported", last(second));
            assertTrue(first.get(0).startsWith("line ") && first.size() == 2, first::toString);
            assertTrue(
                    watch.until(() -> recorded(watch) == 2067, World.LIMIT), () -> recorded(watch) + " on the topic");
        }
    }

    private static List<String> take(World world) {
        var tally = new Tally();
        new Intake(world.ports().publicUrl(), world.staff().platform()).take(new CfpbFile(FILE), tally::add);
        return tally.lines();
    }

    private static long recorded(Watch watch) {
        return watch.all().stream()
                .filter(fact -> fact.type().equals("complaint-recorded"))
                .count();
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
