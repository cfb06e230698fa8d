package io.sayonce.kit.rest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;

import io.sayonce.kit.core.Refused;

/**
 * The place in a list where the next page begins: the sort keys of the last item, opaque to callers. It carries no
 * rights, since a query never trusts it for what the caller may see; its checksum finds damage, not malice.
 *
 * @param keys in the order of the sort; nothing personal, for cursors stand in addresses and logs
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001F";
    private static final int MAX_LENGTH = 1_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(Object... keys) {
        return new Cursor(List.of(keys).stream().map(Object::toString).toList());
    }

    /** Reads a cursor that came in, or refuses with {@code bad-cursor}. */
    public static Cursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var sum = bytes.getInt();
            if (text.length() > MAX_LENGTH || sum != checksum(bytes.slice())) {
                throw new Refused(RequestRefusals.BAD_CURSOR);
            }
            var keys = StandardCharsets.UTF_8.decode(bytes.slice()).toString();
            return new Cursor(List.of(keys.split(SEPARATOR, -1)).stream()
                    .map(Cursor::printable)
                    .toList());
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            throw new Refused(RequestRefusals.BAD_CURSOR);
        }
    }

    public String text(int index) {
        return key(index, Function.identity());
    }

    public Instant instant(int index) {
        return key(index, Cursor::sensible);
    }

    public UUID uuid(int index) {
        return key(index, UUID::fromString);
    }

    public long number(int index) {
        return key(index, Cursor::natural);
    }

    @Override
    public String toString() {
        var content = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(checksum(ByteBuffer.wrap(content)))
                .put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private <T> T key(int index, Function<String, T> reading) {
        try {
            return reading.apply(keys.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException foreign) {
            throw new Refused(RequestRefusals.BAD_CURSOR);
        }
    }

    private static Instant sensible(String key) {
        var instant = Instant.parse(key);
        if (!SensibleInstant.Rule.isSensible(instant)) {
            throw new Refused(RequestRefusals.BAD_CURSOR);
        }
        return instant;
    }

    private static long natural(String key) {
        var number = Long.parseLong(key);
        if (number < 0) {
            throw new Refused(RequestRefusals.BAD_CURSOR);
        }
        return number;
    }

    private static String printable(String key) {
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(RequestRefusals.BAD_CURSOR);
        }
        return key;
    }

    private static int checksum(ByteBuffer content) {
        var sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }
}
