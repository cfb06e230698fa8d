package io.sayonce.kit.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** The ids of this system: UUIDv7 (RFC 9562), new ones, and ones that follow from something by a rule. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator NEW = Generators.timeBasedEpochRandomGenerator();
    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;

    private Ids() {}

    public static UUID next() {
        return NEW.generate();
    }

    /**
     * The same id for the same cause and rule, in every replica and after every restart: the cause's time, and a hash of
     * both where a new id is random.
     */
    public static UUID derived(UUID cause, String rule) {
        var hash = ByteBuffer.wrap(sha256(cause + "\n" + rule));
        var high = (cause.getMostSignificantBits() & TIME) | 0x7000 | (hash.getLong() & 0x0FFF);
        var low = 0x8000_0000_0000_0000L | (hash.getLong() >>> 2);
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
