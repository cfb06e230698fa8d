package io.sayonce.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void a_running_process_is_found_again() {
        var file = new PidFile(folder.resolve("pid"));

        file.write(ProcessHandle.current());

        assertEquals(Optional.of(ProcessHandle.current()), file.process());
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_nobody() throws Exception {
        var file = new PidFile(folder.resolve("pid"));
        Files.writeString(file.path(), ProcessHandle.current().pid() + " 1000\n");

        assertEquals(Optional.empty(), file.process());
    }

    @Test
    void a_missing_or_half_written_file_is_nobody() throws Exception {
        var file = new PidFile(folder.resolve("pid"));
        assertEquals(Optional.empty(), file.process());

        Files.writeString(file.path(), "12");

        assertEquals(Optional.empty(), file.process());
    }
}
