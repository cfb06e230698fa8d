package io.sayonce.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TailTest {

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("some.log");
    }

    @Test
    void it_begins_with_the_last_lines() throws IOException {
        write("one\ntwo\nthree\n");

        assertEquals(List.of("two", "three"), Tail.last(file, 2).news());
        assertEquals(List.of("one", "two", "three"), Tail.last(file, 3).news());
        assertEquals(List.of("one", "two", "three"), Tail.last(file, 50).news());
    }

    @Test
    void it_goes_on_where_it_was_and_waits_for_whole_lines() throws IOException {
        write("one\n");
        var tail = Tail.last(file, 10);
        assertEquals(List.of("one"), tail.news());

        write("tw");
        assertEquals(List.of(), tail.news());
        write("o\nthree\n");

        assertEquals(List.of("two", "three"), tail.news());
    }

    @Test
    void a_file_that_is_not_there_yet_says_nothing() throws IOException {
        var tail = Tail.last(file, 10);
        assertEquals(List.of(), tail.news());

        write("one\n");

        assertEquals(List.of("one"), tail.news());
    }

    @Test
    void a_file_that_began_anew_is_read_from_its_beginning() throws IOException {
        write("one\ntwo\n");
        var tail = Tail.last(file, 10);
        tail.news();

        Files.writeString(file, "new\n");

        assertEquals(List.of("new"), tail.news());
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
