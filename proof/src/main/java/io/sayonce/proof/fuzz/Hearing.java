package io.sayonce.proof.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.sayonce.proof.fuzz.Outcome.Reply;

/** Reads one answer from a connection, by RFC 9112. */
final class Hearing {

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
    private static final int INTERIM = 200;
    private static final int HEXADECIMAL = 16;
    private static final int LINE = 1_000;

    private final InputStream in;

    Hearing(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Whether the rest of what is asked is wanted, by an answer before the answer; otherwise that comes at once. */
    boolean goesOn() throws IOException {
        in.mark(LINE);
        if (status(line()) >= INTERIM) {
            in.reset();
            return false;
        }
        headers();
        return true;
    }

    /** @param verb the method that is answered; there is no body after HEAD */
    Reply reply(String verb) throws IOException {
        var status = status(line());
        var headers = headers();
        if (status < INTERIM) {
            return reply(verb);
        }
        var reply = new Reply(status, headers, new byte[0]);
        return verb.equals("HEAD") || WITHOUT_BODY.contains(status) ? reply : new Reply(status, headers, body(reply));
    }

    private byte[] body(Reply head) throws IOException {
        if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        var length = head.header("Content-Length");
        return length.isPresent() ? exactly(Integer.parseInt(length.get())) : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var size = size(line()); size > 0; size = size(line())) {
            whole.write(exactly(size));
            line();
        }
        headers();
        return whole.toByteArray();
    }

    private static int size(String line) throws IOException {
        try {
            return Integer.parseInt(line.split(";", 2)[0].strip(), HEXADECIMAL);
        } catch (NumberFormatException e) {
            throw new IOException("no chunk: " + line, e);
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static int status(String line) throws IOException {
        try {
            return Integer.parseInt(line.split(" ")[1]);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("no status line: " + line, e);
        }
    }

    private List<Field> headers() throws IOException {
        var headers = new ArrayList<Field>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.add(new Field(
                    line.substring(0, Math.max(0, colon)),
                    line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended without an answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
