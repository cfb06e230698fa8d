package io.sayonce.proof.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Cursors that are whole, and lead to where no page ends: they are made of the keys of one that was given out. */
record CursorSpoilings(Pool pool) {

    private static final String NAME = "cursor";
    private static final String SEPARATOR = "\u001F";
    private static final List<String> USUAL = List.of("2026-11-21T21:00:00Z", "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07");

    private static final List<Trap> KEYS = Trap.table("""
            distant instant      | +1000000000-12-31T23:59:59.999999999Z
            instant out of range | +400000-01-01T00:00:00Z
            early instant        | -1000000000-01-01T00:00:00Z
            instant of Rome      | -9999-01-01T00:00:00Z
            largest number       | 9223372036854775807
            beyond long          | 9223372036854775808
            beyond int           | 2147483648
            smallest number      | -9223372036854775808
            lowest id            | 00000000-0000-0000-0000-000000000000
            highest id           | ffffffff-ffff-ffff-ffff-ffffffffffff
            short id             | 1-2-3-4-5
            nothing              |
            word                 | no-such-key
            quote                | '
            four bytes           | 𝕏
            """);

    Stream<Spoiling> of(Operation operation) {
        if (operation.parameters().stream().noneMatch(one -> one.name().equals(NAME))) {
            return Stream.empty();
        }
        var keys = KEYS.stream()
                .flatMap(trap -> Stream.of(0, 1)
                        .map(place -> spoiling(
                                operation,
                                "cursor with %s at key %d".formatted(trap.name(), place),
                                all -> put(all, place, trap.value()))));
        return Stream.concat(
                keys,
                Stream.of(
                        spoiling(operation, "cursor without keys", all -> List.of()),
                        spoiling(operation, "cursor with a key too few", all -> all.subList(0, all.size() - 1)),
                        spoiling(operation, "cursor with a key too many", all -> put(all, all.size(), all.get(0))),
                        spoiling(
                                operation,
                                "cursor with 200 keys",
                                all -> List.of("1 ".repeat(200).split(" "))),
                        spoiling(operation, "cursor with a long key", all -> put(all, 0, "9".repeat(600)))));
    }

    private Spoiling spoiling(Operation operation, String name, UnaryOperator<List<String>> change) {
        return new Spoiling(operation, name, (good, random) -> {
            var keys = pool.cursor(operation, random).map(CursorSpoilings::keys).orElse(USUAL);
            return good.asking(query -> {
                query.removeIf(one -> one.name().equals(NAME));
                query.add(new Field(NAME, cursor(change.apply(keys))));
                return query;
            });
        });
    }

    private static List<String> put(List<String> keys, int place, String key) {
        var others = new ArrayList<>(keys);
        while (others.size() <= place) {
            others.add("");
        }
        others.set(place, key);
        return others;
    }

    static List<String> keys(String cursor) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var text = new String(bytes, Integer.BYTES, bytes.length - Integer.BYTES, StandardCharsets.UTF_8);
        return List.of(text.split(SEPARATOR, -1));
    }

    /** As the services write it: a checksum and the keys, in base64. */
    static String cursor(List<String> keys) {
        var content = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32C();
        sum.update(content);
        var bytes = ByteBuffer.allocate(Integer.BYTES + content.length);
        bytes.putInt((int) sum.getValue()).put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
