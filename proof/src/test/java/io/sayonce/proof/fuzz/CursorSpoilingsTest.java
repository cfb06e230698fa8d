package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CursorSpoilingsTest {

    /** As a service writes one, of an instant and a number. */
    private static final String GIVEN = "KBh9tjIwMjYtMTEtMjFUMjE6MDA6MDBaHzc";

    private final Operation list = Parcels.operation("list");
    private final Pool pool = new Pool();

    @Test
    void a_cursor_is_written_as_the_services_do() {
        assertEquals(GIVEN, CursorSpoilings.cursor(List.of("2026-11-21T21:00:00Z", "7")));
        assertEquals(List.of("2026-11-21T21:00:00Z", "7"), CursorSpoilings.keys(GIVEN));
    }

    @Test
    void one_key_of_a_cursor_that_was_given_out_is_another() {
        pool.learn(call(), page("</v1/parcels?limit=1&cursor=%s>; rel=\"next\"".formatted(GIVEN)));

        assertEquals(List.of("2026-11-21T21:00:00Z", "9223372036854775807"), keys("largest number at key 1"));
        assertEquals(List.of("2026-11-21T21:00:00Z"), keys("a key too few"));
        assertEquals(List.of("2026-11-21T21:00:00Z", "7", "2026-11-21T21:00:00Z"), keys("a key too many"));
    }

    @Test
    void before_any_was_given_out_its_keys_are_guessed() {
        assertEquals(
                List.of("+400000-01-01T00:00:00Z", "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07"),
                keys("instant out of range at key 0"));
    }

    @Test
    void only_lists_have_cursors() {
        assertEquals(0, new CursorSpoilings(pool).of(Parcels.operation("read")).count());
    }

    private List<String> keys(String what) {
        var spoiling = new CursorSpoilings(pool)
                .of(list)
                .filter(one -> one.name().equals("cursor with " + what))
                .findFirst()
                .orElseThrow();
        var asked = spoiling.spoil(call(), new SplittableRandom(1)).query();
        assertEquals(1, asked.size());
        return CursorSpoilings.keys(asked.get(0).value());
    }

    private Call call() {
        var before = List.of(new Field("cursor", "before"));
        return new Call(list, "", "GET", Map.of(), before, List.of(), null, true);
    }

    private static Outcome.Reply page(String link) {
        return new Outcome.Reply(200, List.of(new Field("Link", link)), new byte[0]);
    }
}
