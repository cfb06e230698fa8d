package io.sayonce.proof.fuzz;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HearingTest {

    @Test
    void a_body_ends_where_its_length_says() throws IOException {
        assertEquals("abc", heard("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", "GET"));
    }

    @Test
    void a_body_may_come_in_chunks_and_after_an_interim_answer() throws IOException {
        var answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n";
        assertEquals("abc", heard(answer, "GET"));
    }

    @Test
    void nothing_follows_the_headers_after_head() throws IOException {
        assertEquals("", heard("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", "HEAD"));
    }

    @Test
    void half_an_answer_is_none() {
        assertThrows(EOFException.class, () -> heard("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", "GET"));
        assertThrows(EOFException.class, () -> heard("HTTP/1.1 2", "GET"));
    }

    private static String heard(String answer, String verb) throws IOException {
        return new Hearing(new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1)))
                .reply(verb)
                .text();
    }
}
