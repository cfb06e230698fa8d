package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RestTest {

    private final Rest rest = new Rest();

    @Test
    void it_grows_while_nothing_leaves_and_begins_anew_when_something_does() {
        var rests = Stream.of(true, false, false, false, false, false, false, true, false)
                .map(busy -> rest.after(busy, false).toMillis())
                .toList();

        assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 50L, 50L, 2L, 4L), rests);
    }

    @Test
    void where_nothing_is_left_it_is_long_and_what_is_held_back_afterwards_is_looked_for_soon() {
        assertEquals(Duration.ofMillis(500), rest.after(true, true));
        assertEquals(Duration.ofMillis(4), rest.after(false, false));
        assertEquals(Duration.ofMillis(500), rest.after(false, true));
    }
}
