package io.sayonce.stack.process;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PortsTest {

    private static final int MANY = 2_000;

    @Test
    void no_port_is_given_out_twice_though_nobody_listens_there() {
        var single = IntStream.generate(Ports::anyFree).limit(MANY);
        var pairs =
                Stream.generate(Ports::anyFreePair).limit(MANY).flatMapToInt(first -> IntStream.of(first, first + 1));

        assertEquals(3 * MANY, IntStream.concat(single, pairs).distinct().count());
    }
}
