package io.sayonce.kit.core;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** The ids of this system: UUIDv7 for what is new, UUIDv5 for what follows from something by a rule (RFC 9562). */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator NEW = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return NEW.generate();
    }

    /** The same id for the same cause and rule, in every replica and after every restart. */
    public static UUID derived(UUID cause, String rule) {
        var byName = Generators.nameBasedGenerator(cause);
        return byName.generate(rule);
    }
}
