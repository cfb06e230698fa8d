package io.sayonce.proof.faults.clock;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The constant pool of a class file (JVM specification, 4.4), as far as it says whom the class calls. */
public final class Constants {

    private static final String OFF_CLOCK = "io/sayonce/proof/faults/clock/OffClock";
    private static final int COUNT = 8;
    private static final int FIRST = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final ByteBuffer code;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int count;
    private final int end;

    public Constants(byte[] bytes) {
        code = ByteBuffer.wrap(bytes);
        count = unsigned(COUNT);
        var at = FIRST;
        for (var index = 1; index < count; index++) {
            places.put(index, at);
            var tag = code.get(at);
            at += 1 + length(tag, at);
            index += tag == LONG || tag == DOUBLE ? 1 : 0;
        }
        end = at;
    }

    /** The class file in which calls of this method lead to {@link OffClock}; null where there are none. */
    byte[] lead(String owner, String name, String type) {
        var changed = code.array().clone();
        var found = false;
        for (var at : places.values()) {
            if (code.get(at) == METHOD && isCall(at, owner, name, type)) {
                ByteBuffer.wrap(changed).putShort(at + 1, (short) (count + 1));
                found = true;
            }
        }
        return found ? withOffClock(changed) : null;
    }

    private boolean isCall(int at, String owner, String name, String type) {
        var calledOn = places.get(unsigned(at + 1));
        var called = places.get(unsigned(at + 3));
        return text(unsigned(calledOn + 1)).equals(owner)
                && text(unsigned(called + 1)).equals(name)
                && text(unsigned(called + 3)).equals(type);
    }

    /** Two constants more: the name, and the class of that name. */
    private byte[] withOffClock(byte[] changed) {
        var name = OFF_CLOCK.getBytes(StandardCharsets.UTF_8);
        var more = ByteBuffer.allocate(3 + name.length + 3)
                .put((byte) UTF8)
                .putShort((short) name.length)
                .put(name)
                .put((byte) CLASS)
                .putShort((short) count);
        ByteBuffer.wrap(changed).putShort(COUNT, (short) (count + 2));
        var out = new ByteArrayOutputStream();
        out.write(changed, 0, end);
        out.writeBytes(more.array());
        out.write(changed, end, changed.length - end);
        return out.toByteArray();
    }

    private int length(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 2 + unsigned(at + 1);
            case LONG, DOUBLE -> 8;
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
            case METHOD_HANDLE -> 3;
            default -> 4;
        };
    }

    private String text(int index) {
        var at = places.get(index);
        return new String(code.array(), at + 3, unsigned(at + 1), StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(code.getShort(at));
    }
}
